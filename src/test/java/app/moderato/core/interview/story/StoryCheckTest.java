package app.moderato.core.interview.story;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryCheckTest {
    private static final String BEFORE = "Ann shares a narrow house with an old dog and a great many plants. ";
    private static final String AFTER =
            " On Sundays she bakes bread before anyone is up. She cannot stand pushy sellers and walks out at once.";
    /** Sentences and letters enough for a story, in no language and about nothing. */
    private static final String LONG_ENOUGH = " …? …? Eva. " + "e".repeat(120) + ".";

    private static final StoryCheck CHECK = StoryCheck.of(List.of(People.ANN, People.BOB), "en");

    private static List<Fault> faults(String sentence) {
        return CHECK.faults(People.ANN, BEFORE + sentence + AFTER);
    }

    private static List<Fault> bobs(String sentence) {
        return CHECK.faults(
                People.BOB,
                "Bob keeps a trailer with a porch close to the bus line. " + sentence
                        + " He repairs lamps on weekdays and gives them to whoever asks. Strong scents put him off, and he"
                        + " says so.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She is 34 and works in an office.",
                "She is thirty-four and tired of being asked.",
                "Now in her mid thirties, she has stopped counting.",
                "She is in her thirties and looks it.",
                "Her son is a 12-year-old who wants a drum kit, and her mother is 71.",
                "She drives a 15-year-old car and lives with a 9-year-old daughter.",
                "In her twenties she waited tables; she hopes to stop working in her fifties.",
                "Her husband keeps bees, and he gives his honey to his friends.",
                "She is a mother of two and a stubborn woman.",
                "Ohio winters do not bother her, and the Midwest is home.",
                "The Mississippi River is as far as she has come.",
                "She holds a bachelor's degree in history and graduated from college in the usual time.",
                "She wanted a master's degree but never got round to it, and her sister has a law degree.",
                "Her brother dropped out of high school, which she still brings up.",
                "The household lives on about $62,000 a year.",
                "The rent is $1,450 a month and goes up every year.",
                "They are not wealthy, and six-figure salaries are for others.",
                "Money is tight some months, and she waits for markdowns.",
                "She does not own a television; “I have my windows,” she says.",
                "At 7 she is out of the door and at 22 minutes past on the bus.",
                "She moved out at 19 and was a lawyer's secretary for a while.",
                "Her favorite chair is from St. Vincent's, and it creaks."
            })
    void whatFitsOrMayBeSaidOfSomebodyElseStands(String sentence) {
        assertThat(faults(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AGE|She is 52 and works in an office.",
                "AGE|She is fifty-two and works in an office.",
                "AGE|Ann Lee, 41, works in an office.",
                "AGE|As a 28-year-old she has seen little.",
                "AGE|She just turned 35 and works in an office.",
                "AGE|She is in her forties and looks it.",
                "AGE|She is now in her late thirties.",
                "AGE|At 61, she still works in an office.",
                "AGE|She’s a 22-year-old student of life.",
                "GENDER|Ann is a quiet man who keeps to himself.",
                "GENDER|Ann is a retired grandfather.",
                "PLACE|She grew up in Texas and misses it.",
                "PLACE|She likes the pace of New England.",
                "PLACE|She came from West Virginia.",
                "EDUCATION|She has a master's degree in chemistry.",
                "EDUCATION|She works as a lawyer in a small firm.",
                "EDUCATION|She never went to college and does not regret it.",
                "EDUCATION|She dropped out of high school and found work.",
                "EDUCATION|She left college without a degree.",
                "INCOME|She earns $120,000 a year and saves little.",
                "INCOME|She has a six-figure salary.",
                "INCOME|The household lives on about $75.9k a year.",
                "INCOME|The household brings home 20k: an income of $20k, all told.",
                "FORM|I love my job and I say so. Nobody knows me better than my dog."
            })
    void whatContradictsTheAttributesIsFound(Fault.Kind kind, String sentence) {
        assertThat(faults(sentence)).extracting(Fault::kind).containsExactly(kind);
    }

    @Test
    void eachFindingSaysWhatTheStoryHasAndWhatTheAttributeIs() {
        assertThat(faults("She is 52 and works in an office."))
                .extracting(Fault::sentence)
                .containsExactly("It says “52”, but Ann Lee’s age is 34.");
        assertThat(faults("She grew up in Texas and misses it."))
                .extracting(Fault::sentence)
                .containsExactly("It speaks of Texas, but Ann Lee lives in Midwest, Ohio.");
        assertThat(faults("She has a master's degree in chemistry."))
                .extracting(Fault::sentence)
                .containsExactly("It says “has a master's”, but Ann Lee’s education is “Bachelor's degree”.");
    }

    @Test
    void richesAndDegreesAreFoundWhereTheyDoNotFit() {
        assertThat(bobs("He is wealthy and generous.")).extracting(Fault::kind).containsExactly(Fault.Kind.INCOME);
        assertThat(bobs("He earned a bachelor's degree at night."))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.EDUCATION);
        assertThat(bobs("He is a kind woman.")).extracting(Fault::kind).containsExactly(Fault.Kind.GENDER);
        assertThat(bobs("He is not wealthy, and has no college degree either.")).isEmpty();
    }

    @Test
    void needIsFoundWhereThereIsPlenty() {
        Persona rich = People.person("r", "Cleo Hart", "income=$150,000 or more");
        String story =
                "Cleo lives from paycheck to paycheck and counts coins. The kitchen is where things get decided in"
                        + " that house. Nobody there throws anything away.";
        assertThat(CHECK.faults(rich, story)).extracting(Fault::kind).containsExactly(Fault.Kind.INCOME);
        assertThat(CHECK.faults(People.BOB, story.replace("Cleo", "Bob"))).isEmpty();
    }

    @Test
    void pronounsOfTheOtherGenderAllAlongAreFound() {
        String story =
                "Ann keeps bees behind his house. He gives the honey to his friends and keeps little. He reads the"
                        + " paper from the back, and nobody has ever seen him hurry.";
        assertThat(CHECK.faults(People.ANN, story)).extracting(Fault::kind).containsExactly(Fault.Kind.GENDER);
        Persona unknown = People.person("x", "Kim Roe", "gender=non-binary");
        assertThat(CHECK.faults(unknown, story.replace("Ann", "Kim"))).isEmpty();
    }

    @Test
    void aBandOfAgesHoldsWhateverLiesInIt() {
        Persona band = People.person("b", "Dora Finn", "age=55-64", "gender=female");
        assertThat(CHECK.faults(band, BEFORE.replace("Ann", "Dora") + "She is 60 by now." + AFTER))
                .isEmpty();
        assertThat(CHECK.faults(band, BEFORE.replace("Ann", "Dora") + "She is in her late fifties." + AFTER))
                .isEmpty();
        assertThat(CHECK.faults(band, BEFORE.replace("Ann", "Dora") + "She is 70 by now." + AFTER))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.AGE);
    }

    @Test
    void placesThatOthersOfThePanelHaveAreKnown() {
        Persona one = People.person("b", "Eva Maier", "bundesland=Hessen");
        Persona other = People.person("c", "Uwe Maier", "bundesland=Bayern");
        StoryCheck check = StoryCheck.of(List.of(one, other), "de");
        String story = "Eva wohnt in einem schmalen Haus und hat einen alten Hund. In %s kennt sie jeden Weg. Sonntags"
                + " backt sie Brot, bevor die anderen auf sind, und das ist ihr die liebste Stunde.";
        assertThat(check.faults(one, story.formatted("Hessen"))).isEmpty();
        assertThat(check.faults(one, story.formatted("Bayern")))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.PLACE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Eva ist 34 und wohnt in einem schmalen Haus.|Eva ist 52 und wohnt in einem schmalen Haus.",
                "de|Eva ist Mitte dreißig und wohnt mit einem Hund.|Eva ist Ende fünfzig und wohnt mit einem Hund.",
                "fr|Eva a 34 ans et vit dans une petite maison.|Eva a 52 ans et vit dans une petite maison.",
                "es|Eva tiene 34 años y vive en una casa pequeña.|Eva tiene 52 años y vive en una casa pequeña.",
                "it|Eva ha 34 anni e vive in una piccola casa.|Eva ha 52 anni e vive in una piccola casa.",
                "nl|Eva is 34 jaar en woont in een klein huis.|Eva is 52 jaar en woont in een klein huis.",
                "pt|Eva tem 34 anos e vive em uma casa pequena.|Eva tem 52 anos e vive em uma casa pequena."
            })
    void agesAreReadInOtherLanguagesToo(String language, String right, String wrong) {
        Persona eva = People.person("e", "Eva Roth", "age=34", "gender=female");
        StoryCheck check = StoryCheck.of(List.of(eva), language);
        assertThat(check.faults(eva, right + LONG_ENOUGH)).isEmpty();
        assertThat(check.faults(eva, wrong + LONG_ENOUGH))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.AGE);
    }

    @Test
    void anotherLanguageThanAskedForIsFound() {
        String german = "Eva wohnt in einem schmalen Haus und hat einen alten Hund. Sonntags backt sie Brot, bevor die"
                + " anderen auf sind, und das ist ihr die liebste Stunde. Mit Geld geht sie vorsichtig um, und was nicht zu"
                + " reparieren ist, wird von ihr verschenkt.";
        Persona eva = People.person("e", "Eva Roth", "gender=female");
        assertThat(StoryCheck.of(List.of(eva), "de").faults(eva, german)).isEmpty();
        assertThat(StoryCheck.of(List.of(eva), "en").faults(eva, german))
                .extracting(Fault::sentence)
                .containsExactly("It is not written in English.");
        assertThat(StoryCheck.of(List.of(eva), "ja").faults(eva, german))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.LANGUAGE);
        assertThat(StoryCheck.of(List.of(eva), "de").faults(eva, BEFORE + AFTER.strip()))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.LANGUAGE);
    }

    @Test
    void onlyAParagraphOfSomeSentencesIsAStory() {
        assertThat(CHECK.faults(People.ANN, "Ann bakes bread. She likes it."))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.LENGTH);
        assertThat(CHECK.faults(People.ANN, (BEFORE + AFTER.strip() + " ").repeat(3)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.LENGTH);
        assertThat(CHECK.faults(People.ANN, "- lives alone\n- bakes bread\n" + BEFORE + AFTER))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.FORM);
        assertThat(CHECK.faults(People.ANN, "Here is a short background for Ann Lee:\n\n" + BEFORE + AFTER))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.FORM);
    }

    @Test
    void aModelThatSpeaksOfItselfOrWasCutOffGaveNoStory() {
        assertThat(CHECK.faults(People.ANN, reply("I'm sorry, but I can't help with that.", ChatReply.Finish.STOP)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.ROLE);
        assertThat(CHECK.faults(
                        People.ANN, reply(BEFORE + "As an AI, she has no taste." + AFTER, ChatReply.Finish.STOP)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.ROLE);
        assertThat(CHECK.faults(People.ANN, reply(BEFORE + AFTER, ChatReply.Finish.LENGTH)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.LENGTH);
        assertThat(CHECK.faults(People.ANN, reply("", ChatReply.Finish.FILTERED)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.ROLE);
    }

    @Test
    void quotationMarksAndLineEndsAroundAStoryGoAway() {
        assertThat(StoryCheck.plain("“Ann bakes.\n\nShe likes it.”\n")).isEqualTo("Ann bakes. She likes it.");
    }

    private static ChatReply reply(String text, ChatReply.Finish finish) {
        return new ChatReply(text, finish, new Usage(10, 10, 0, 0), "m", null, Duration.ZERO);
    }
}
