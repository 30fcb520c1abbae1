package app.moderato.ui.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shares of one attribute's categories as they stand in their fields, in per cent.
 *
 * @param texts by category; an empty one is a category that is not named
 */
record ShareText(Map<String, String> texts) {
    static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    /** Shares such as three times 33.3 still add up. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.5");

    private static final int DIGITS = 4;
    private static final String BETWEEN = "\t";

    ShareText {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** @param shares 0..1 */
    static ShareText of(Map<String, Double> shares) {
        Map<String, String> texts = new LinkedHashMap<>();
        shares.forEach((category, share) -> texts.put(category, written(BigDecimal.valueOf(share * 100))));
        return new ShareText(texts);
    }

    /** With one digit behind the point, adding up to 100 exactly. */
    static ShareText rounded(Map<String, Double> shares) {
        List<String> categories = new ArrayList<>(shares.keySet());
        Map<String, Long> tenths = new LinkedHashMap<>();
        shares.forEach((category, share) -> tenths.put(category, (long) Math.floor(share * 1_000)));
        categories.sort(Comparator.comparingDouble(
                category -> tenths.getOrDefault(category, 0L) - shares.getOrDefault(category, 0.0) * 1_000));
        long missing =
                1_000 - tenths.values().stream().mapToLong(Long::longValue).sum();
        for (int i = 0; i < missing && !categories.isEmpty(); i++) {
            tenths.merge(categories.get(i % categories.size()), 1L, Long::sum);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        tenths.forEach((category, share) -> texts.put(category, written(BigDecimal.valueOf(share, 1))));
        return new ShareText(texts);
    }

    /** The same share for each, adding up to 100 exactly. */
    static ShareText even(List<String> categories) {
        Map<String, Double> shares = new LinkedHashMap<>();
        categories.forEach(category -> shares.put(category, 1.0 / categories.size()));
        return rounded(shares);
    }

    /** Reads what {@link #kept()} wrote. */
    static ShareText read(String kept) {
        Map<String, String> texts = new LinkedHashMap<>();
        kept.lines().forEach(line -> {
            String[] parts = line.split(BETWEEN, 2);
            texts.put(parts[0], parts.length > 1 ? parts[1] : "");
        });
        return new ShareText(texts);
    }

    /** In one text, for what is unfinished. */
    String kept() {
        return String.join(
                "\n",
                texts.entrySet().stream()
                        .map(entry -> entry.getKey() + BETWEEN + entry.getValue())
                        .toList());
    }

    String text(String category) {
        return texts.getOrDefault(category, "");
    }

    ShareText with(String category, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(category, text.replaceAll("[\\r\\n\\t]", " "));
        return new ShareText(more);
    }

    ShareText without(String category) {
        Map<String, String> fewer = new LinkedHashMap<>(texts);
        fewer.remove(category);
        return new ShareText(fewer);
    }

    /** Per cent, of those texts that are shares. */
    BigDecimal sum() {
        return texts.values().stream().flatMap(text -> share(text).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first text that is no share. */
    Optional<String> unread() {
        return texts.values().stream()
                .filter(text -> !text.isBlank() && share(text).isEmpty())
                .findFirst();
    }

    boolean addsUp() {
        return sum().subtract(WHOLE).abs().compareTo(ROUNDING) <= 0;
    }

    /** 0..1 by category, where all texts are shares and add up. */
    Optional<Map<String, Double>> shares() {
        if (unread().isPresent() || !addsUp()) {
            return Optional.empty();
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        texts.forEach((category, text) -> share(text)
                .ifPresent(share -> shares.put(category, share.movePointLeft(2).doubleValue())));
        return Optional.of(shares);
    }

    /** Reads {@code 33}, {@code 33.3}, {@code 33,3} and {@code 33 %}, 0 to 100. */
    static Optional<BigDecimal> share(String text) {
        String plain = text.strip().replaceFirst("\\s*%$", "").replace(',', '.');
        if (!plain.matches("\\d{1,3}(\\.\\d{0,9})?|\\.\\d{1,9}")) {
            return Optional.empty();
        }
        BigDecimal share = new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
        return share.compareTo(WHOLE) <= 0 ? Optional.of(share) : Optional.empty();
    }

    static String written(BigDecimal number) {
        BigDecimal plain = number.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.toPlainString();
    }
}
