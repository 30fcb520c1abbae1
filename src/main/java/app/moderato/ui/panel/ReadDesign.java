package app.moderato.ui.panel;

import app.moderato.core.panel.PanelAttribute;
import app.moderato.ui.desk.OpenStudy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page knows of the open study, worked out in the background.
 *
 * @param attributes that people can be chosen by; empty where population or file cannot be read
 * @param panel null where nobody was drawn yet
 */
record ReadDesign(
        OpenStudy study,
        List<PanelAttribute> attributes,
        @Nullable ReadPanel panel) {}
