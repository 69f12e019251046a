import type { Figure } from './figure'

/** Why a figure falls short of its aim, found by looking; printed beside it. */
const reasons: Readonly<Record<string, string>> = {
	handlers:
		'the edge, the checks of the input and the rules add 0.2 to 0.4 ms to the SDK’s own; on a busy machine the ratio moves by a tenth',
	bundles:
		'each function loads the schemas of every route: 32 ms of it, measured alone; a table of its own routes would spare most',
	'bundles: openapi, load': 'it makes the whole document of the contract when it is loaded',
	'bundles: file, load': 'besides every route’s schemas it loads a library that reads PDFs',
}

export function reasonFor({ section, what }: Figure): string {
	return reasons[`${section}: ${what}`] ?? reasons[section] ?? 'not known yet: nobody has looked into it'
}
