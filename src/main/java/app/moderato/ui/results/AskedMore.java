package app.moderato.ui.results;

import app.moderato.core.analysis.OptionReach;
import app.moderato.core.analysis.PriceDemand;
import app.moderato.core.analysis.PriceDemands;
import app.moderato.core.analysis.Respondents;
import app.moderato.ui.desk.RunView;
import java.util.List;

/**
 * What a guide's price questions and questions with several answers say beside their counts. Made in the background.
 *
 * @param prices empty where the guide asks for no price, or nobody of the base named one
 * @param reach empty where the guide has no question with several answers
 */
record AskedMore(List<PriceDemand> prices, List<OptionReach> reach) {
    AskedMore {
        prices = List.copyOf(prices);
        reach = List.copyOf(reach);
    }

    static AskedMore of(RunView view, Respondents base, boolean weighted) {
        return new AskedMore(
                PriceDemands.of(view.study(), view.contents(), base, weighted),
                OptionReach.of(view.study(), view.contents(), base, weighted));
    }
}
