package app.moderato.provider.minilm;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a text into the token ids that the network reads. Any thread. */
final class WordPieceTokenizer implements AutoCloseable {
    /** The most word pieces that the network reads at once, beside its two special tokens. */
    static final int MAX_PIECE = 510;

    /** [CLS] and [SEP] around each piece. */
    static final int SPECIAL_TOKENS = 2;

    private static final String FILE = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final long CLS = 101;
    private static final long SEP = 102;

    private final HuggingFaceTokenizer tokenizer;

    private WordPieceTokenizer(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    static WordPieceTokenizer load() throws IOException {
        try (InputStream file = WordPieceTokenizer.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new FileNotFoundException("The tokenizer file " + FILE + " is missing from the class path.");
            }
            // the file itself pads and truncates to 128
            return new WordPieceTokenizer(HuggingFaceTokenizer.newInstance(
                    file, Map.of("padding", "false", "truncation", "false", "addSpecialTokens", "false")));
        }
    }

    /** @return at least one piece, each of 2 to 512 ids, [CLS] first and [SEP] last; no word is cut in two */
    List<long[]> pieces(String text) {
        Encoding encoding = tokenizer.encode(text);
        long[] ids = encoding.getIds();
        List<long[]> pieces = new ArrayList<>();
        int from = 0;
        do {
            int to = end(encoding.getTokens(), from);
            pieces.add(wrap(ids, from, to));
            from = to;
        } while (from < ids.length);
        return pieces;
    }

    private static int end(String[] tokens, int from) {
        int full = from + MAX_PIECE;
        if (full >= tokens.length) {
            return tokens.length;
        }
        int to = full;
        while (to > from && tokens[to].startsWith("##")) {
            to--;
        }
        return to > from ? to : full;
    }

    private static long[] wrap(long[] ids, int from, int to) {
        long[] piece = new long[to - from + SPECIAL_TOKENS];
        piece[0] = CLS;
        System.arraycopy(ids, from, piece, 1, to - from);
        piece[piece.length - 1] = SEP;
        return piece;
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
