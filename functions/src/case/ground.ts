import type { Command } from '@huying/shared/case/command'
import type { Context } from '@huying/shared/case/context'
import type { CaseState } from '@huying/shared/case/state'
import { unitAbove } from '@huying/shared/case/unit-above'
import { entryOf } from '../catalogue/catalogue-store'
import { getPhoto } from '../photo/photo-store'
import { rulesOf } from '../rule/rules-store'
import type { Table } from '../store/table'
import { unitsByName } from '../tenant/tenant-store'
import { readOpening, readStanding, type Standing } from './case-store'

/** What the rules must know besides the state, read for one command: only what that command needs. */
export type Ground = Pick<
	Context,
	'rules' | 'calendar' | 'units' | 'entry' | 'catalogue' | 'place' | 'voice'
> & {
	/** The main case of a merge, as it stands. */
	readonly mainStanding?: Standing
}

type UnitsNamed = {
	readonly [Type in Command['type']]?: (command: Command, state: CaseState) => readonly (string | undefined)[]
}
const field =
	(...names: readonly string[]) =>
	(command: Command) =>
		names.flatMap(
			(name) => (command as unknown as Record<string, string | readonly string[] | undefined>)[name],
		)

/** Which units a command gives parts to. */
const unitsNamed: UnitsNamed = {
	order: field('unit', 'supports'),
	transfer: field('unit'),
	rework: field('unit'),
	settleDispute: field('unit'),
	whistle: field('lead', 'supports'),
	callSupport: field('unit'),
	reassignPart: field('to'),
	refer: (_, state) => [unitAbove(state)],
	take: (_, state) => [state.local],
}

/** Commands that the catalogue's entry has a say in: who is called, how long, what evidence. */
const underEntry: ReadonlySet<Command['type']> = new Set<Command['type']>([
	'accept',
	'take',
	'order',
	'transfer',
	'recolour',
	'rework',
	'settleDispute',
	'whistle',
	'callSupport',
	'reassignPart',
	'refer',
	'resolve',
])

/** Reads what the rules need for one command. */
export async function groundFor(
	table: Table,
	tenant: string,
	state: CaseState,
	command: Command,
): Promise<Ground> {
	const named = (unitsNamed[command.type]?.(command, state) ?? []).filter((unit) => unit !== undefined)
	const [settings, units, listed, place, main, voice] = await Promise.all([
		rulesOf(table, tenant),
		unitsByName(table, tenant, named),
		entryFor(table, tenant, state, command),
		command.type === 'reportIn' ? placeOf(table, state) : undefined,
		mainOf(table, tenant, state, command),
		command.type === 'transcribe' ? voiceOf(table, state, command.voice) : undefined,
	])
	return {
		...settings,
		units,
		...listed,
		...(place && { place }),
		...(voice !== undefined && { voice }),
		...(main && { mainStanding: main }),
	}
}

/** The entry that the case is under, in the version it was opened under; or the one that the centre now says it is. */
async function entryFor(table: Table, tenant: string, state: CaseState, command: Command) {
	if (!underEntry.has(command.type)) return {}
	const said = command.type === 'accept' ? command.matter : undefined
	// whether others may see it is the matter's to say, though the caller chose it
	if (command.type === 'accept' && said === undefined && !command.public) return {}
	if (said === undefined && (state.matter === undefined || state.catalogue === undefined)) return {}
	const found = await entryOf(table, tenant, said ?? state.matter ?? '', said ? undefined : state.catalogue)
	return found ? { entry: found.entry, catalogue: found.version } : {}
}

async function placeOf(table: Table, state: CaseState): Promise<Context['place']> {
	const { longitude, latitude } = (await readOpening(table, state.tenant, state.case))?.place ?? {}
	return longitude === undefined || latitude === undefined ? undefined : { longitude, latitude }
}

/** A recording by its name, where it is one of the case's. One GetItem. */
async function voiceOf(table: Table, { tenant, case: id }: CaseState, voice: string) {
	const item = await getPhoto(table, tenant, voice)
	return item?.media === 'voice' && item.case === id ? voice : undefined
}

/** Commands on a merged case that its main case hears of. */
const reachesMain: ReadonlySet<Command['type']> = new Set<Command['type']>([
	'unmerge',
	'settle',
	'supplement',
	'urge',
	'withdraw',
])

function mainOf(table: Table, tenant: string, state: CaseState, command: Command) {
	if (command.type === 'merge') return readStanding(table, tenant, command.into)
	const reaches = state.status === 'merged' && reachesMain.has(command.type)
	const into = reaches ? state.mergedInto : undefined
	return into === undefined ? undefined : readStanding(table, tenant, into)
}
