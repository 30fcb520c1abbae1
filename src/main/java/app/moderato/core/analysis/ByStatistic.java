package app.moderato.core.analysis;

import java.util.function.Function;

/** Something that there is for each statistic. */
public record ByStatistic<T>(T top2, T mean) {
    public static <T> ByStatistic<T> of(Function<Statistic, T> each) {
        return new ByStatistic<>(each.apply(Statistic.TOP2), each.apply(Statistic.MEAN));
    }

    public T on(Statistic statistic) {
        return switch (statistic) {
            case TOP2 -> top2;
            case MEAN -> mean;
        };
    }

    public <R> ByStatistic<R> map(Function<? super T, ? extends R> change) {
        return new ByStatistic<>(change.apply(top2), change.apply(mean));
    }
}
