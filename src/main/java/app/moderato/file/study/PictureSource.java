package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;

/** Where the pictures that a study names are found. */
@FunctionalInterface
interface PictureSource {
    /** @throws InvalidInput with one sentence where there is no such picture or it cannot be used */
    Picture picture(String name) throws InvalidInput;
}
