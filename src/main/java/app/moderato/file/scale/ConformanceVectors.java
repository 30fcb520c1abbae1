package app.moderato.file.scale;

import app.moderato.core.rating.ConformanceCase;
import app.moderato.core.study.InvalidInput;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads golden vectors of SSR: {@code {cases: [{id, epsilon, responses, anchors, cosine, pmf, expectation, survey_pmf,
 * tempered: [{temperature, max_temp, pmf}]}], scale_pmf: [{pmf, temperature, max_temp, out}]}}. A case needs its id,
 * epsilon, pmf, and vectors or cosines; null (or NaN) in an expected row stands for the reference's 0/0.
 */
public final class ConformanceVectors {
    private static final int MAX_BYTES = 32_000_000;
    private static final String BUNDLED = "conformance-vectors.json";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** The built-in vectors, made by running the reference implementation unchanged. */
    public List<ConformanceCase> bundled() {
        try (InputStream in = ConformanceVectors.class.getResourceAsStream(BUNDLED)) {
            if (in == null) {
                throw new IllegalStateException("The built-in conformance vectors are missing.");
            }
            return parse(BoundedFile.read(in, BUNDLED, MAX_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidInput e) {
            throw new IllegalStateException("The built-in conformance vectors are broken: " + e.getMessage(), e);
        }
    }

    /** @throws InvalidInput with every problem of the file */
    public List<ConformanceCase> read(Path file) throws InvalidInput {
        return parse(BoundedFile.read(file, MAX_BYTES));
    }

    List<ConformanceCase> parse(String json) throws InvalidInput {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new InvalidInput("The conformance vectors are not JSON: " + e.getOriginalMessage());
        }
        if (!root.path("cases").isArray() && !root.path("scale_pmf").isArray()) {
            throw new InvalidInput(
                    "The conformance vectors hold a list “cases”, a list “scale_pmf”, or both; this file has neither.");
        }
        ConformanceCases reader = new ConformanceCases();
        List<ConformanceCase> cases = new ArrayList<>(reader.similarities(root.path("cases")));
        cases.addAll(reader.temperatures(root.path("scale_pmf")));
        reader.throwProblems();
        if (cases.isEmpty()) {
            throw new InvalidInput("The conformance vectors hold no case.");
        }
        return cases;
    }
}
