package app.moderato.file.study;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.PictureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Finds pictures in a study's folder, on the class path, or among those already at hand. */
final class Pictures {
    static final int LARGEST = 10 * 1024 * 1024;

    private Pictures() {}

    /** Only what lies inside {@code folder}, also after symbolic links are followed. */
    static PictureSource in(Path folder) {
        return name -> {
            contained(name);
            try {
                Path file = folder.resolve(name);
                if (!Files.exists(file)) {
                    throw new InvalidInput("There is no picture “" + name
                            + "” in the study’s folder. Check its name; the path is relative to the study file.");
                }
                if (!file.toRealPath().startsWith(folder.toRealPath())) {
                    throw outside(name);
                }
                if (!Files.isRegularFile(file)) {
                    throw new InvalidInput("“" + name + "” is not a file. Name a PNG, JPEG or WebP picture.");
                }
                try (InputStream in = Files.newInputStream(file)) {
                    return picture(name, in);
                }
            } catch (InvalidPathException e) {
                throw new InvalidInput("“" + name + "” cannot be the name of a file.");
            } catch (IOException e) {
                throw new InvalidInput("The picture “" + name + "” cannot be read. Check that you may open it.");
            }
        };
    }

    /** @param resource of the study; the pictures lie beside it */
    static PictureSource beside(String resource) {
        return name -> {
            contained(name);
            String folder = resource.substring(0, resource.lastIndexOf('/') + 1);
            try (InputStream in = Pictures.class.getResourceAsStream(folder + name)) {
                if (in == null) {
                    throw new InvalidInput("There is no picture “" + name + "” beside the bundled study.");
                }
                return picture(name, in);
            } catch (IOException e) {
                throw new InvalidInput("The bundled picture “" + name + "” cannot be read.");
            }
        };
    }

    static PictureSource among(Map<String, Picture> pictures) {
        return name -> Optional.ofNullable(pictures.get(name))
                .orElseThrow(() -> new InvalidInput("The picture “" + name + "” is not stored with this study."));
    }

    private static void contained(String name) throws InvalidInput {
        if (name.matches("(?is)(https?|file|data):.*")) {
            throw new InvalidInput("“" + (name.length() > 60 ? name.substring(0, 57) + "…" : name)
                    + "” is an address. Put the picture into the study’s folder and write its name.");
        }
        boolean up = Arrays.asList(name.split("[/\\\\]", -1)).contains("..");
        if (up || name.startsWith("/") || name.contains("\\") || name.matches("(?s)[A-Za-z]:.*")) {
            throw outside(name);
        }
    }

    private static InvalidInput outside(String name) {
        return new InvalidInput(
                "The picture “" + name + "” lies outside the study’s folder. Copy it into the folder and"
                        + " write its path from there, with / between folders.");
    }

    private static Picture picture(String name, InputStream in) throws IOException, InvalidInput {
        byte[] bytes = in.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new InvalidInput("The picture “" + name + "” is larger than 10 MB. Save a smaller one.");
        }
        String type = type(bytes)
                .orElseThrow(() -> new InvalidInput(
                        "“" + name + "” is not a PNG, JPEG or WebP picture. Save it as one of these."));
        return new Picture(name, type, bytes);
    }

    /** By what the file contains, whatever it is called. */
    static Optional<String> type(byte[] bytes) {
        return PictureFormat.of(bytes).map(PictureFormat::mediaType);
    }
}
