package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplySignsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|As an AI language model, I do not buy things.",
                "de|Als KI habe ich keinen Geschmack.",
                "fr|En tant qu'IA, je n'achète rien.",
                "es|Como modelo de lenguaje no compro nada.",
                "it|Come intelligenza artificiale non compro nulla.",
                "it|Sono un'IA e non mangio.",
                "pt|Como uma inteligência artificial, não compro nada.",
                "nl|Als taalmodel koop ik niets.",
                "pl|Jestem modelem językowym i nic nie kupuję.",
                "ja|AIとして、商品を購入することはありません。",
                "zh|作为一个人工智能，我不会购买任何东西。",
                "fi|As an AI, I do not buy things."
            })
    void theMachineIsHeardInTheInterviewsLanguage(String language, String reply) {
        assertThat(ReplySigns.of(language).roleBreak(reply)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|I'm sorry, but I can't assist with that.",
                "de|Dabei kann ich leider nicht helfen. Ich kann dabei leider nicht helfen.",
                "fr|Je ne peux pas vous aider.",
                "es|Lo siento, no puedo ayudarte con eso.",
                "it|Mi dispiace, ma non posso aiutarti.",
                "pt|Desculpe, não posso ajudar com isso.",
                "nl|Daar kan ik helaas niet mee helpen.",
                "pl|Przykro mi, nie mogę w tym pomóc.",
                "ja|申し訳ありませんが、お答えできません。",
                "zh|抱歉，我无法回答这个问题。"
            })
    void soIsARefusal(String language, String reply) {
        assertThat(ReplySigns.of(language).refusal(reply)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Ich kann das Bild leider nicht sehen.",
                "fr|Je ne peux pas voir l'image.",
                "es|No puedo ver la imagen.",
                "it|Non riesco a vedere l'immagine.",
                "pt|Não consigo ver a imagem.",
                "nl|Ik kan de afbeelding niet zien.",
                "pl|Nie widzę tego obrazu.",
                "ja|画像を見ることができません。",
                "zh|我无法看到图片。"
            })
    void andThatItSeesNoPicture(String language, String reply) {
        assertThat(ReplySigns.of(language).blind(reply)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Als Kind habe ich das geliebt, heute kaufe ich es nicht mehr.",
                "fr|Je ne peux pas m'en passer, j'en achète toujours.",
                "es|No puedo permitírmelo, es demasiado caro.",
                "it|Come mamma lo comprerei, ma non posso permettermelo.",
                "it|Sono una persona semplice, mi basta quello che ho.",
                "pt|Como mãe, eu compraria, mas não posso gastar tanto.",
                "nl|Als moeder zou ik het kopen, maar ik kan het niet betalen.",
                "pl|Jako matka kupiłabym to, ale nie mogę tyle wydać.",
                "ja|母として買いたいです。値段が少し高いです。",
                "zh|作为一个妈妈，我会买给孩子。我不能花那么多钱。"
            })
    void aPersonIsNotTakenForOne(String language, String reply) {
        ReplySigns signs = ReplySigns.of(language);
        assertThat(signs.roleBreak(reply)).isFalse();
        assertThat(signs.refusal(reply)).isFalse();
        assertThat(signs.blind(reply)).isFalse();
    }

    @Test
    void aRegionOfALanguageHasItsSigns() {
        assertThat(ReplySigns.of("pt-BR").dontKnow("Não sei dizer.")).isTrue();
        assertThat(ReplySigns.of("zh-Hant-TW").dontKnow("不知道")).isTrue();
    }
}
