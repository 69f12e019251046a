/**
 * The pages of the mini-program, from its own configuration: what is there counts as released. The configuration
 * wants a global that the build gives it.
 */
export async function releasedPages(): Promise<readonly string[]> {
	const globals = globalThis as { defineAppConfig?: (config: AppConfig) => AppConfig }
	globals.defineAppConfig ??= (config) => config
	// Not for the compiler: it would want the mini-program's own types.
	const file = '../../../miniapp/src/app.config'
	const { default: config } = (await import(/* @vite-ignore */ file)) as { default: AppConfig }
	return [
		...config.pages,
		...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
	]
}

type AppConfig = {
	readonly pages: readonly string[]
	readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}
