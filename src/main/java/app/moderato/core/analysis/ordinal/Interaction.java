package app.moderato.core.analysis.ordinal;

import java.util.List;
import java.util.Map;

/** The products of the columns of two covariates. */
final class Interaction extends Covariate {
    private final Covariate first;
    private final Covariate second;

    Interaction(Covariate first, Covariate second) {
        super(first.name() + ":" + second.name(), first.people());
        if (first.people() != second.people()) {
            throw new IllegalArgumentException(
                    "“" + first.name() + "” and “" + second.name() + "” have a value for each of the same people.");
        }
        this.first = first;
        this.second = second;
    }

    @Override
    boolean missing(int person) {
        return first.missing(person) || second.missing(person);
    }

    @Override
    boolean involves(String covariate) {
        return super.involves(covariate) || first.involves(covariate) || second.involves(covariate);
    }

    @Override
    Coding coding(int[] people) {
        return new Products(first.coding(people), second.coding(people));
    }

    private record Products(Coding first, Coding second) implements Coding {
        @Override
        public List<String> columns() {
            return second.columns().stream()
                    .flatMap(other -> first.columns().stream().map(one -> one + ":" + other))
                    .toList();
        }

        @Override
        public double[] of(int person) {
            return products(first.of(person), second.of(person));
        }

        @Override
        public double[] of(Map<String, String> profile) {
            return products(first.of(profile), second.of(profile));
        }

        private static double[] products(double[] one, double[] other) {
            double[] products = new double[one.length * other.length];
            for (int i = 0; i < products.length; i++) {
                products[i] = one[i % one.length] * other[i / one.length];
            }
            return products;
        }
    }
}
