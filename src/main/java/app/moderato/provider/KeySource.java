package app.moderato.provider;

import java.util.Optional;
import java.util.function.Function;

/** Where API keys come from; it keeps none. */
@FunctionalInterface
public interface KeySource {
    /** @param variable the name of the environment variable that would hold the key */
    Optional<String> key(String provider, String variable);

    /** @param environment such as {@code name -> Optional.ofNullable(System.getenv(name))} */
    static KeySource environment(Function<String, Optional<String>> environment) {
        return (provider, variable) ->
                environment.apply(variable).map(String::strip).filter(key -> !key.isEmpty());
    }
}
