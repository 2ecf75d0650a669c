package org.knigipamiati.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasModulePlugin;
import org.opensearch.index.reindex.ReindexModulePlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** As that of OpenSearch 2, of OpenSearch 3, which wants Java 21: for trying the service before a cluster of it. */
final class EngineNode extends Node {

    EngineNode(Settings settings) {
        super(
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "knigi-pamiati"),
                Stream.of(
                                Netty4ModulePlugin.class,
                                CommonAnalysisModulePlugin.class,
                                MapperExtrasModulePlugin.class,
                                ReindexModulePlugin.class)
                        .map(EngineNode::described)
                        .toList(),
                true);
    }

    private static PluginInfo described(Class<? extends Plugin> module) {
        String name = module.getName();
        return new PluginInfo(
                name, "on the class path", "0", Version.CURRENT, "21", name, null, List.of(), false);
    }
}
