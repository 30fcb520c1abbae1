package app.moderato.core.rating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Given numbers and the results that the reference implementation found for them. */
public sealed interface ConformanceCase {
    String id();

    /**
     * From vectors, or cosines, to pmfs with one reference set. An empty row of an expectation stands for the
     * reference's 0/0; it holds when the answer is undecided.
     *
     * @param responses one vector per answer; empty where only cosines are given
     * @param anchors one vector per scale point; empty where only cosines are given
     * @param cosines answers × points, checked where vectors are given too; empty where not given
     * @param pmf answers × points, at temperature 1
     * @param expectation the mean rating of each answer, NaN where the pmf is 0/0; empty where not given
     * @param surveyPmf the mean of the pmfs; empty where not given
     */
    record Similarity(
            String id,
            double epsilon,
            List<double[]> responses,
            List<double[]> anchors,
            List<double[]> cosines,
            List<double[]> pmf,
            List<Double> expectation,
            List<Double> surveyPmf,
            List<Tempered> tempered)
            implements ConformanceCase {}

    /** The pmfs of a similarity case at another temperature. */
    record Tempered(double temperature, @Nullable Double maxTemperature, List<double[]> pmf) {}

    /** One pmf brought to a temperature. */
    record Temperature(
            String id,
            List<Double> pmf,
            double temperature,
            @Nullable Double maxTemperature,
            List<Double> expected) implements ConformanceCase {}
}
