package app.moderato.file.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers of a workbook as they are kept, not as they are shown: 4.5 shown without decimals stays 4.5. Dates are ISO. */
final class KeptValues extends DataFormatter {
    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
        if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime date = DateUtil.getLocalDateTime(value);
            return date.toLocalTime().toSecondOfDay() == 0
                    ? date.toLocalDate().toString()
                    : date.withNano(0).toString();
        }
        return plain(value);
    }

    /** Without an exponent or zeros at the end. */
    static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
