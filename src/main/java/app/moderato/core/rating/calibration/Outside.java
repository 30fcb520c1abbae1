package app.moderato.core.rating.calibration;

/** Why a text lies outside what a calibration's labels cover. */
public enum Outside {
    /** Shorter or longer than every label. */
    LENGTH,
    /** Less like the labels' centre than nearly every label is. */
    UNLIKE
}
