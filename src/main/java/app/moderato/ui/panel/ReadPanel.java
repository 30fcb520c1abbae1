package app.moderato.ui.panel;

import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.interview.PersonaProse;
import app.moderato.core.panel.Panel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page knows of a panel that has people. */
record ReadPanel(
        Panel panel,
        PanelProfile profile,
        List<PersonRow> people,
        PeopleOrders orders,
        List<QuotaRow> quotas,
        PersonaProse prose) {
    /** @param panel with at least one person */
    static ReadPanel of(Panel panel) {
        PanelProfile profile = PanelProfile.of(panel);
        List<PersonRow> people = PersonRow.of(panel.personas(), profile);
        return new ReadPanel(
                panel, profile, people, PeopleOrders.of(people, profile), QuotaRow.of(profile), PersonaProse.bundled());
    }

    /** The same reading: to compare thousands of people would hold the screen. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
