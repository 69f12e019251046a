/**
 * Bundles each function into a folder of its own, functions/dist/<function>/index.cjs.
 * CommonJS, because it loads faster than the same as a module and needs no banner for `require`; minified, because
 * what is not there need not be parsed; for Node 20, so that it runs on a developer's machine and on the cloud's 24.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
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
	logLevel: 'warning',
}

/**
 * Bundles them all.
 * @returns by function, the files that its bundle is made of, relative to the project
 */
export async function bundle() {
	const inputs = await Promise.all(functions.map(bundleOne))
	return Object.fromEntries(functions.map((name, place) => [name, inputs[place]]))
}

async function bundleOne(name) {
	// A concept's folder: grid-handover for gridHandover
	const concept = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
	const source = join(here, 'src', concept, 'index.ts')
	const folder = join(here, 'dist', name)
	const { outputFiles, metafile } = await build({
		absWorkingDir: dirname(here),
		entryPoints: [source],
		outfile: join(folder, 'index.cjs'),
		write: false,
		metafile: true,
		external: native[name] ? [native[name]] : [],
		...settings,
	})
	for (const { path, contents } of outputFiles) replace(path, contents)
	if (native[name]) copyNative(native[name], join(folder, 'node_modules'))
	return Object.keys(metafile.inputs)
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
