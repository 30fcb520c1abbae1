package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.study.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Decides by rule whether a reply is an answer, and reads the value that its question type asks for. */
public final class ReplyReader {
    /** Words; in a longer reply “I don't know” leads to an opinion. */
    private static final int LONGEST_DONT_KNOW = 12;

    private final ReplySigns signs;

    /** @param language BCP 47, of the interview */
    public static ReplyReader of(String language) {
        return new ReplyReader(ReplySigns.of(language));
    }

    ReplyReader(ReplySigns signs) {
        this.signs = signs;
    }

    /**
     * @param options as offered, empty where the question offers none
     * @param pictures whether the conversation shows one
     */
    ReadReply read(Question question, List<String> options, ChatReply reply, boolean pictures) {
        String text = reply.text().strip();
        Optional<CellStatus> fault = fault(reply, pictures);
        if (fault.isPresent()) {
            return ReadReply.not(fault.get());
        }
        Optional<String> value = value(question, options, text);
        if (value.isEmpty() && dontKnow(question, text)) {
            return ReadReply.answered("");
        }
        return value.map(ReadReply::answered).orElseGet(() -> ReadReply.not(CellStatus.OFF_FORMAT));
    }

    /** Why a reply is no answer, whatever was asked; empty where it may be one. */
    Optional<CellStatus> fault(ChatReply reply, boolean pictures) {
        String text = reply.text().strip();
        if (reply.finish() == ChatReply.Finish.FILTERED) {
            return Optional.of(CellStatus.REFUSED);
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(reply.finish() == ChatReply.Finish.LENGTH ? CellStatus.TRUNCATED : CellStatus.EMPTY);
        }
        if (pictures && signs.blind(text)) {
            return Optional.of(CellStatus.VISION_IGNORED);
        }
        if (signs.roleBreak(text)) {
            return Optional.of(CellStatus.ROLE_BREAK);
        }
        if (signs.refusal(text)) {
            return Optional.of(CellStatus.REFUSED);
        }
        return reply.finish() == ChatReply.Finish.LENGTH ? Optional.of(CellStatus.TRUNCATED) : Optional.empty();
    }

    /** Whether the person took the way out that the question offers. */
    public boolean dontKnow(Question question, String text) {
        return question.wording().dontKnow()
                && signs.dontKnow(text)
                && text.strip().split("\\s+").length <= LONGEST_DONT_KNOW;
    }

    private Optional<String> value(Question question, List<String> options, String text) {
        return switch (question) {
            case Question.Rating rating -> Optional.of("");
            case Question.Open open -> Optional.of("");
            case Question.Choice choice -> OptionReader.one(options, text);
            case Question.Multiple multiple -> OptionReader.several(options, text);
            case Question.Ranking ranking -> OptionReader.order(options, text);
            case Question.NumberQuestion number -> AmountReader.number(text).map(BigDecimal::toPlainString);
            case Question.PriceQuestion price -> AmountReader.price(text).map(BigDecimal::toPlainString);
            case Question.Nps nps -> AmountReader.zeroToTen(text).map(String::valueOf);
        };
    }
}
