import type { Figure } from './figure'

/** Why a figure falls short of its aim, found by looking; printed beside it. */
const reasons: Readonly<Record<string, string>> = {
	handlers:
		'the edge, the checks of the input and the rules add 0.2 to 0.4 ms to the SDK’s own; on a busy machine the ratio moves by a tenth',
	bundles:
		'besides the SDK’s 330 KB it has 200 to 350 KB of rules, schemas and texts of its own to read; on a busy machine the ratio moves by a tenth',
	'bundles: openapi, load': 'it makes the whole document of the contract when it is loaded',
	'bundles: file, load': 'it loads the SDK’s client of S3 too, which is 220 KB',
}

export function reasonFor({ section, what }: Figure): string {
	return reasons[`${section}: ${what}`] ?? reasons[section] ?? 'not known yet: nobody has looked into it'
}
