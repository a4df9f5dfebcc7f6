/** What `geomap.outputs.widget.bundle` puts before the modules of this folder when it makes the one file. */
declare const VERSION: string;
declare const SCHEMA: string;
declare const PAYLOAD_SCHEMA: string;
declare const STYLE: string;
declare const KINDS: Record<string, [string, string, string, boolean]>;
declare const WORLD: string;
declare const LEAFLET: any;
declare function frontEnd(page: Record<string, any>): Promise<Record<string, any>>;
