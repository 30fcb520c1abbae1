package app.moderato.file.picture;

import app.moderato.core.study.Picture;
import app.moderato.core.study.PictureSize;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a study's folder.
 *
 * @param picture as models are shown it; its name is its path from the folder, as the study file writes it
 * @param size of that picture
 * @param original path from the folder of the picture as handed in, null where that is shown as it is
 * @param originalSize of the picture as handed in
 */
public record ImportedPicture(
        Picture picture, PictureSize size, @Nullable String original, PictureSize originalSize) {
    public boolean madeSmaller() {
        return original != null;
    }

    /** It is larger than models look at, but of a format that this program cannot make smaller. */
    public boolean staysTooLarge() {
        return size.longest() > PictureImport.LONGEST;
    }
}
