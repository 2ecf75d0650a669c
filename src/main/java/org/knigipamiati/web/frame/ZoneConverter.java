package org.knigipamiati.web.frame;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads a time zone of a setting. The one of the frame takes an absent setting for a broken one, and nothing starts. */
public final class ZoneConverter implements Converter<ZoneId> {

    private static final long serialVersionUID = 1L;

    @Override
    public ZoneId convert(String value) {
        if (value.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(value.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("There is no time zone " + value + "; write it as Europe/Moscow", e);
        }
    }
}
