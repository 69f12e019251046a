/** WeChat's own compilers for its templates and styles; the package ships no types. */
declare module 'miniprogram-compiler' {
	/** The templates of a folder as one script that returns `$gwx`. Throws what is wrong with them. */
	export function wxmlToJs(folder: string): string
	/** The styles of a folder as one script. */
	export function wxssToJs(folder: string): string
}
