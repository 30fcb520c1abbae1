package app.moderato.core.analysis.validation;

import java.util.OptionalDouble;

/**
 * How the model's figures agree with people's, over concepts.
 *
 * @param pearson of the means; empty for fewer than three concepts, or where one side does not vary
 * @param spearman of the means, with mid-ranks; empty likewise
 * @param ks mean KS similarity, 0..1
 * @param lowestKs of a concept
 * @param constantKs mean KS similarity of a predictor that says the pooled human distribution for every concept: what
 *     the KS similarity has to be seen beside
 * @param mae mean |difference of means|, in scale points
 * @param bias mean (model − people), in scale points
 * @param typicalTop2Gap mean |difference of top-2-box shares|, 0..1
 * @param top2Bias mean (model − people) of the top-2-box shares
 * @param sdRatio mean over concepts of SD of the survey pmf / SD of people's ratings; below 1 the model's answers vary too
 *     little; empty where people's do not vary
 * @param sdRatioOfMeans SD of the model's concept means / SD of people's; empty where people's do not vary
 */
public record Agreement(
        OptionalDouble pearson,
        OptionalDouble spearman,
        double ks,
        double lowestKs,
        double constantKs,
        double mae,
        double bias,
        double typicalTop2Gap,
        double top2Bias,
        PairOrder pairs,
        OptionalDouble sdRatio,
        OptionalDouble sdRatioOfMeans) {}
