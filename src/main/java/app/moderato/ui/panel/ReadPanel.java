package app.moderato.ui.panel;

import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.interview.PersonaProse;
import app.moderato.ui.desk.OpenStudy;
import java.util.List;

/** What the page knows of the open study's panel, worked out in the background. */
record ReadPanel(
        OpenStudy study,
        PanelProfile profile,
        List<PersonRow> people,
        PeopleOrders orders,
        List<QuotaRow> quotas,
        PersonaProse prose) {
    static ReadPanel of(OpenStudy study) {
        PanelProfile profile = PanelProfile.of(study.panel());
        List<PersonRow> people = PersonRow.of(study.panel().personas(), profile);
        return new ReadPanel(
                study, profile, people, PeopleOrders.of(people, profile), QuotaRow.of(profile), PersonaProse.bundled());
    }
}
