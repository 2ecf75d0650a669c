package org.knigipamiati.web.frame;

import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Lets templates ask for words: {@code {t:home_title}} or, with arguments, {@code {t:results_found(count)}}. The language is
 * that of the template instance. A message whose key comes from data is asked for as {@code {t:of('severity_WARN')}}.
 */
@EngineConfiguration
public class TextNamespace implements NamespaceResolver {

    private static final String KEY_IS_FIRST_ARGUMENT = "of";

    @Override
    public String getNamespace() {
        return "t";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        Language language = language(context.getAttribute(TemplateInstance.LOCALE));
        EvaluatedParams params = EvaluatedParams.evaluate(context);
        return params.stage.thenApply(done -> {
            try {
                Object[] values = new Object[context.getParams().size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = params.getResult(i);
                }
                return words(language, context.getName(), values);
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException("An argument of the message '" + context.getName() + "' failed", e);
            }
        });
    }

    private static String words(Language language, String name, Object[] values) {
        if (!name.equals(KEY_IS_FIRST_ARGUMENT)) {
            return Words.of(language).say(name, values);
        }
        Object[] rest = new Object[values.length - 1];
        System.arraycopy(values, 1, rest, 0, rest.length);
        return Words.of(language).say(String.valueOf(values[0]), rest);
    }

    /** The language of a template instance by its attribute. */
    static Language language(Object locale) {
        String tag = locale instanceof Locale ? ((Locale) locale).getLanguage() : String.valueOf(locale);
        return Language.byTag(tag).orElseGet(Language::first);
    }
}
