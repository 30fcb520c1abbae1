package app.moderato.provider.rehearsal;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupNews;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.MemoryGroupJournal;
import app.moderato.core.group.Sittings;
import app.moderato.core.group.Turn;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.scale.BundledScales;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A group on the bundled sample study, held by rehearsal respondents to its end. */
record RehearsedGroup(GroupDesign design, MemoryGroupJournal journal, GroupState state, List<GroupNews> news) {
    private static final List<String> NAMES =
            List.of("Karen", "Walter", "Priya", "Brandon", "Denise", "Luis", "Grace", "Tom", "Alma", "Victor");

    static RehearsedGroup held(long seed, int people, double minutes) {
        Study study = study(seed);
        try {
            GroupDesign design =
                    GroupDesign.of(study, "", "", 1, people(people, seed), new BundledScales(), minutes, false);
            MemoryGroupJournal journal = new MemoryGroupJournal(List.of(new GroupEvent.Moderated(true)));
            List<GroupNews> news = Collections.synchronizedList(new ArrayList<>());
            Sittings.of(design, journal, new RehearsalModel(new WordsOnly()), new WordsOnly(), news::add)
                    .hold();
            return new RehearsedGroup(design, journal, GroupState.of(journal.events()), news);
        } catch (InvalidInput e) {
            throw new IllegalStateException(e);
        }
    }

    private static Study study(long seed) {
        Study plain = Sample.study().withSeed(seed);
        List<Section> sections = List.of(
                new Section(Kind.WARM_UP, 3),
                new Section(Kind.PRIVATE, 0),
                new Section(Kind.DISCUSS, 12),
                new Section(Kind.PROBE, 3),
                new Section(Kind.PRIVATE, 0),
                new Section(Kind.CLOSE, 0));
        return plain.withGroup(
                new GroupPlan(0, List.of(plain.concepts().getFirst().id()), "purchase-intent", sections));
    }

    private static List<Persona> people(int count, long seed) {
        List<Persona> drawn = Sample.people(200);
        List<Persona> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Persona one = drawn.get((int) ((seed * 31 + i * 17L) % 200));
            people.add(new Persona(one.id(), NAMES.get(i), one.attributes(), 1, ""));
        }
        return people;
    }

    /** As it would be read. */
    String transcript() {
        StringBuilder text = new StringBuilder();
        for (Turn turn : state.turns()) {
            String who = turn.speaker() == null ? "MODERATOR" : design.names().of(turn.speaker());
            text.append(turn.number())
                    .append(' ')
                    .append(who)
                    .append(turn.cutIn() ? " (cuts in)" : "")
                    .append(": ")
                    .append(turn.text())
                    .append('\n');
        }
        return text.toString();
    }
}
