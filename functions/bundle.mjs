/**
 * Bundles each function into a folder of its own, functions/dist/<function>/index.cjs.
 * CommonJS, because it loads faster than the same as a module and needs no banner for `require`; minified, because
 * what is not there need not be parsed; for Node 20, so that it runs on a developer's machine and on the cloud's 24.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
/** What cannot be bundled: it is copied beside the function that needs it. */
const native = { photo: 'sharp' }
/** Every function there is. */
export const functions = [
	'session',
	'case',
	'photo',
	'tenant',
	'notice',
	'duty',
	'trace',
	'errand',
	'admission',
	'decision',
	'villager',
	'team',
	'people',
	'oversight',
	'inspection',
	'gridHandover',
	'claim',
	'find',
	'ledger',
	'ledgerWriter',
	'catalogue',
	'service',
	'disclosure',
	'file',
	'village',
	'openapi',
	'web',
	'clock',
	'notifier',
	'counter',
	'push',
	'eraser',
	'transparency',
	'signer',
	'personalData',
]

/** The table of holidays as text that is read when it is first looked at: as code it would be made at every start. */
const lateTable = {
	name: 'late-table',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]chinese-days[\\/].*\.json$/ }, ({ path }) => {
			const table = JSON.parse(readFileSync(path, 'utf8'))
			const members = Object.keys(table).map((name) => `get ${name}() { return read().${name} }`)
			const read = `let table; const read = () => (table ??= JSON.parse(${JSON.stringify(JSON.stringify(table))}))`
			return { contents: `${read}; export default { ${members.join(', ')} }` }
		})
	},
}

/**
 * Leaves what our own modules load by `import()` outside, as a file of its own beside the function: a library that few
 * requests need is not read at every start. @param found gets the source of each by its name
 */
const lateLibraries = (found) => ({
	name: 'late-libraries',
	setup({ onResolve }) {
		onResolve({ filter: /^\./ }, ({ kind, importer, path, resolveDir }) => {
			if (kind !== 'dynamic-import' || !importer.startsWith(join(here, 'src'))) return undefined
			const name = `./${basename(path)}.cjs`
			found.set(name, join(resolveDir, `${path}.ts`))
			return { path: name, external: true }
		})
	},
})

/** How esbuild bundles each of them; the bench bundles its bare handler the same way. */
export const settings = {
	bundle: true,
	minify: true,
	legalComments: 'none',
	platform: 'node',
	target: 'node20',
	format: 'cjs',
	// The module builds of packages: only they can be shaken
	mainFields: ['module', 'main'],
	define: { 'process.env.NODE_ENV': '"production"' },
	plugins: [lateTable],
	logLevel: 'warning',
}

/** A concept's folder: grid-handover for gridHandover. */
const conceptOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * Bundles them all, those with the same settings in one build: what they share is parsed once.
 * @returns by function, the files that its bundle is made of, relative to the project
 */
export async function bundle() {
	const pure = functions.filter((name) => native[name] === undefined)
	const groups = [pure, ...functions.filter((name) => native[name]).map((name) => [name])]
	const made = await Promise.all(groups.map(bundleGroup))
	const inputs = Object.assign({}, ...made)
	return Object.fromEntries(functions.map((name) => [name, inputs[name]]))
}

/** Bundles functions that leave the same package outside. */
async function bundleGroup(names) {
	const found = new Map()
	const { outputFiles, metafile } = await build({
		...settings,
		...bundles,
		plugins: [...settings.plugins, lateLibraries(found)],
		entryPoints: names.map((name) => ({
			in: join(here, 'src', conceptOf(name), 'index.ts'),
			out: `${name}/index`,
		})),
		external: names.flatMap((name) => native[name] ?? []),
	})
	for (const { path, contents } of outputFiles) replace(path, contents)
	for (const name of names)
		if (native[name]) copyNative(native[name], join(here, 'dist', name, 'node_modules'))
	const late = await bundleLate(found)
	return Object.fromEntries(
		Object.entries(metafile.outputs).map(([path, { inputs, imports }]) => {
			const name = basename(dirname(path))
			const libraries = imports.flatMap(({ path: library }) => late.get(library) ?? [])
			for (const { file, contents } of libraries) replace(join(here, 'dist', name, file), contents)
			return [name, [...Object.keys(inputs), ...libraries.flatMap(({ inputs: more }) => more)]]
		}),
	)
}

const bundles = {
	absWorkingDir: dirname(here),
	outdir: join(here, 'dist'),
	outExtension: { '.js': '.cjs' },
	write: false,
	metafile: true,
}

/** Bundles late libraries, each by itself. @returns by name, its file, its bytes, and what it is made of */
async function bundleLate(found) {
	const made = [...found].map(async ([name, source]) => {
		const { outputFiles, metafile } = await build({ ...settings, ...bundles, entryPoints: [source] })
		const inputs = Object.keys(metafile.inputs)
		const own = inputs.filter((path) => !path.startsWith('node_modules/'))
		// What is ours would be there twice: an error of one copy is none of the other's
		if (own.length > 1) throw new Error(`${name} is late, but more than a library: ${own.join(', ')}`)
		return [name, { file: basename(name), contents: outputFiles[0].contents, inputs }]
	})
	return new Map(await Promise.all(made))
}

/** Puts a file in place at once, and only where it is another: somebody may be packaging or running the one before. */
function replace(path, contents) {
	if (existsSync(path) && readFileSync(path).equals(contents)) return
	mkdirSync(dirname(path), { recursive: true })
	const beside = `${path}.${process.pid}`
	writeFileSync(beside, contents)
	renameSync(beside, path)
}

/**
 * Copies a native package and what it needs from the installed tree, so that packaging needs no network. On a machine
 * that is not Linux on x64, `npm install --os=linux --cpu=x64 --libc=glibc --no-save sharp` first brings what the
 * cloud needs.
 */
function copyNative(name, target, from = join(here, 'index.js')) {
	const manifest = findManifest(name, from)
	if (manifest === undefined) return
	const folder = dirname(manifest)
	const copied = join(target, name, 'package.json')
	const current = existsSync(copied) && readFileSync(copied).equals(readFileSync(manifest))
	if (!current)
		cpSync(folder, join(target, name), {
			recursive: true,
			filter: (path) =>
				!path.slice(folder.length).includes('node_modules') && !/\.(md|map|d\.[cm]?ts)$/.test(path),
		})
	const { dependencies = {}, optionalDependencies = {} } = createRequire(manifest)(manifest)
	for (const needed of Object.keys({ ...dependencies, ...optionalDependencies }))
		copyNative(needed, target, manifest)
}

/** Where an installed package is, seen from another; undefined where an optional one is not installed. */
function findManifest(name, from) {
	for (const folder of createRequire(from).resolve.paths(name) ?? []) {
		const manifest = join(folder, name, 'package.json')
		if (existsSync(manifest)) return manifest
	}
	return undefined
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const began = performance.now()
	const made = Object.keys(await bundle())
	console.log(`${made.length} functions bundled in ${Math.round(performance.now() - began)} ms`)
}
