package app.moderato.ui.guide;

import app.moderato.core.interview.Exchange;
import app.moderato.core.rating.NearestAnchors;
import app.moderato.core.rating.Pmf;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.PmfBars;
import app.moderato.ui.control.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What one person said: words, spread over the scale, nearest anchors; or why there is nothing. */
public final class AnswerCard extends VBox {
    private static final int ANCHORS = 3;

    private final Messages messages = Messages.beside(AnswerCard.class);
    private final Label facts = new Label();
    private final VBox words = new VBox();
    private final PmfBars bars = new PmfBars(true);
    private final Label mean = new Label();
    private final Label likely = new Label();
    private final Label shares = new Label();
    private final Label value = new Label();
    private final HBox spread;
    private final VBox anchors = new VBox();
    private final Label note = new Label();
    private final VBox card;

    public AnswerCard() {
        getStyleClass().add("answer-card");
        Label title = new Label(messages.text("guide.answer.title"));
        title.getStyleClass().add("caption-strong");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        facts.setId("answer-facts");
        facts.getStyleClass().add("caption");
        facts.setMinWidth(0);
        HBox head = new HBox(title, gap, facts);
        head.getStyleClass().addAll("card-head", "low");
        words.getStyleClass().add("answer-words");
        words.setId("answer-words");
        mean.getStyleClass().add("answer-mean");
        mean.setId("answer-mean");
        mean.setMinWidth(USE_PREF_SIZE);
        likely.getStyleClass().add("secondary");
        shares.getStyleClass().add("secondary");
        HBox meanLine = new HBox(mean, likely);
        meanLine.getStyleClass().add("mean-line");
        VBox figures = new VBox(meanLine, shares);
        figures.getStyleClass().add("figures");
        spread = new HBox(bars, figures);
        spread.getStyleClass().add("spread");
        value.getStyleClass().addAll("strong", "answer-value");
        value.setWrapText(true);
        anchors.getStyleClass().add("anchors");
        anchors.setId("answer-anchors");
        VBox body = new VBox(words, spread, value, anchors);
        body.getStyleClass().add("answer-body");
        card = new VBox(head, body);
        card.getStyleClass().add("card");
        note.setId("answer-note");
        note.getStyleClass().add("answer-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(card, note);
    }

    void show(@Nullable AnswerSheet sheet) {
        if (sheet == null) {
            Shown.set(false, card, note);
            return;
        }
        Shown.set(sheet.ending() != AnswerSheet.Ending.NOTHING, card);
        Shown.set(true, note);
        facts.setText(sheet.facts());
        words.getChildren().setAll(said(sheet));
        Pmf pmf = sheet.pmf();
        bars.show(pmf, sheet.lowest());
        Shown.set(pmf != null, spread);
        if (pmf != null) {
            mean.setText(String.format(Locale.ENGLISH, "%.2f", pmf.mean() - 1 + sheet.lowest()));
            likely.setText(messages.text("guide.answer.mean", mode(pmf) - 1 + sheet.lowest()));
            shares.setText(messages.text("guide.answer.shares", AnswerReading.shares(pmf)));
        }
        value.setText(messages.text("guide.answer.value", sheet.value()));
        Shown.set(!sheet.value().isEmpty(), value);
        note.setText(sheet.note());
        Shown.set(!isReasonAlone(sheet), note);
        boolean answered = sheet.ending() == AnswerSheet.Ending.ANSWERED;
        FontIcon sign = new FontIcon(answered ? Feather.CHECK : Feather.INFO);
        sign.getStyleClass().add(answered ? "mark-ok" : "mark-muted");
        note.setGraphic(sign);
    }

    /** Nothing was asked: why takes the place of the words. */
    private static boolean isReasonAlone(AnswerSheet sheet) {
        return sheet.ending() == AnswerSheet.Ending.NO_ANSWER
                && sheet.exchanges().isEmpty();
    }

    private List<Node> said(AnswerSheet sheet) {
        List<Exchange> exchanges = sheet.exchanges();
        List<Node> lines = new ArrayList<>();
        if (isReasonAlone(sheet)) {
            Label why = new Label(sheet.note());
            why.getStyleClass().add("secondary");
            why.setWrapText(true);
            why.setMinHeight(USE_PREF_SIZE);
            lines.add(why);
        }
        for (int i = 0; i < exchanges.size(); i++) {
            if (i > 0) {
                Label probe = new Label(exchanges.get(i).asked(), new FontIcon(Feather.CORNER_DOWN_RIGHT));
                probe.getStyleClass().addAll("secondary", "probe-asked");
                probe.setWrapText(true);
                lines.add(probe);
            }
            if (!exchanges.get(i).replied().isBlank()) {
                Label reply = new Label(
                        messages.text("guide.answer.quote", exchanges.get(i).replied()));
                reply.getStyleClass().add("verbatim");
                reply.setWrapText(true);
                reply.setMinHeight(USE_PREF_SIZE);
                lines.add(reply);
            }
        }
        return lines;
    }

    void show(@Nullable NearestAnchors nearest) {
        anchors.getChildren().clear();
        Shown.set(nearest != null, anchors);
        if (nearest != null) {
            Label title = new Label(messages.text("guide.answer.anchors"));
            title.getStyleClass().add("caption");
            anchors.getChildren().add(title);
            List<NearestAnchors.Anchor> ordered = nearest.typical().nearestFirst();
            ordered.stream()
                    .limit(ANCHORS)
                    .forEach(anchor -> anchors.getChildren().add(line(anchor, ordered.size())));
        }
    }

    private static Node line(NearestAnchors.Anchor anchor, int points) {
        Label text = new Label(anchor.text());
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label cosine =
                new Label(String.format(Locale.ENGLISH, "%.2f", anchor.cosine()).replaceFirst("^(-?)0\\.", "$1."));
        cosine.getStyleClass().add("muted");
        cosine.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(ScaleStrip.badge(anchor.point(), points, 1), text, cosine);
        line.getStyleClass().add("anchor");
        return line;
    }

    private static int mode(Pmf pmf) {
        return IntStream.rangeClosed(1, pmf.points())
                .reduce((a, b) -> pmf.at(b) > pmf.at(a) ? b : a)
                .orElse(1);
    }
}
