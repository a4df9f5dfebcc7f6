/** Constants that `geomap.outputs.widget.bundle` puts before the bundles of this folder. */
declare const VERSION: string;
declare const SCHEMA: string;
declare const PAYLOAD_SCHEMA: string;
declare const STYLE: string;
declare const KINDS: Record<string, [string, string, string, boolean]>;
declare const WORLD: string;
