import { POINTS_LIMIT } from '@huying/shared/trace/limits'
import { create } from 'zustand'
import { newIdentifier } from '../api/identifier'
import { watchPlace } from '../place/watch-place'
import { useSessionStore } from '../session/store'
import type { Point } from './done'
import { type Kept, type KeptTrack, trackKept } from './kept'
import { nextOrder, readKept, writeKept } from './kept-store'
import { sendRecords } from './queue'
import { isWorthKeeping, walked } from './walked'

/** So many points are written to storage at once: a battery that dies takes no more. */
const WRITTEN_AT = 10

interface Walk {
	readonly patrol: string
	readonly points: number
	readonly metres: number
	/** The phone does not say where it is. */
	readonly blind: boolean
}

const useStore = create<{ walk: Walk | undefined }>(() => ({ walk: undefined }))
/** The patrol whose track is being taken on this page, as far as it is known here. */
export const useWalk = (): Walk | undefined => useStore((state) => state.walk)

let stop: (() => void) | undefined
/** The patrol whose track is taken, from the moment it is asked for: two pages that ask take it once. */
let taken: string | undefined
let current: KeptTrack | undefined
let unwritten = 0

/**
 * Takes the track of the patrol that is under way, from here on or further; where none is, what was taken is ended.
 * Asked by whatever page knows how the day stands.
 */
export async function followPatrol(patrol: string | undefined): Promise<void> {
	if (patrol === taken) return
	if (taken !== undefined) endTrack(taken)
	if (patrol === undefined) return
	taken = patrol
	const parts = readKept().filter(ofPatrol(patrol))
	const part =
		parts.find(({ closed }) => !closed) ?? (await newPart(patrol, parts, parts.at(-1)?.points.at(-1)))
	// It may have been ended meanwhile.
	if (taken !== patrol) return
	current = part
	const points = parts.flatMap((one) => one.points)
	useStore.setState({ walk: { patrol, points: points.length, metres: walked(points), blind: false } })
	stop = watchPlace({ onPoint: take, onFailure: () => tell({ blind: true }) })
}

/** Ends the track: what is left of it can go. */
export function endTrack(patrol: string): void {
	stopRecording()
	const open = readKept()
		.filter(ofPatrol(patrol))
		.filter(({ closed }) => !closed)
	writeKept(
		open.map((part) => ({ ...part, closed: true, stage: part.points.length > 0 ? part.stage : 'whole' })),
	)
	sendRecords()
}

/** Whatever page is open, it goes on until here. What was taken stays, and can be gone on with. */
function stopRecording(): void {
	taken = undefined
	stop?.()
	stop = undefined
	write()
	current = undefined
	useStore.setState({ walk: undefined })
}

function take(point: Point): void {
	const walk = useStore.getState().walk
	if (current === undefined || walk === undefined) return
	// Somebody else has signed in here: it is not their walk.
	if (current.user !== useSessionStore.getState().session?.user) {
		stopRecording()
		return
	}
	const last = current.points.at(-1)
	tell({ blind: false })
	if (last && !isWorthKeeping(last, point)) return
	current = { ...current, points: [...current.points, point] }
	unwritten++
	tell({ points: walk.points + 1, metres: walk.metres + (last ? walked([last, point]) : 0) })
	if (current.points.length >= POINTS_LIMIT) turnOver(current, point)
	else if (unwritten >= WRITTEN_AT || current.points.length === 1) write()
}

/** A full part can go; the next begins with its last point, so that no metre is lost between the two. */
function turnOver(full: KeptTrack, point: Point): void {
	current = undefined
	unwritten = 0
	writeKept([{ ...full, closed: true }])
	sendRecords()
	const parts = readKept().filter(ofPatrol(full.patrol))
	newPart(full.patrol, parts, point).then((part) => {
		current = part
	})
}

async function newPart(
	patrol: string,
	parts: readonly KeptTrack[],
	first: Point | undefined,
): Promise<KeptTrack> {
	const batch = Math.max(0, ...parts.map((part) => part.batch)) + 1
	const user = useSessionStore.getState().session?.user
	const points = first ? [first] : []
	return trackKept(await newIdentifier(), { patrol, batch, points, order: nextOrder(), user })
}

function write(): void {
	if (current === undefined || unwritten === 0) return
	unwritten = 0
	// A phone without room loses points, not the patrol.
	try {
		writeKept([current])
	} catch {
		return
	}
}

const tell = (change: Partial<Walk>) => {
	const { walk } = useStore.getState()
	if (walk) useStore.setState({ walk: { ...walk, ...change } })
}
const ofPatrol =
	(patrol: string) =>
	(kept: Kept): kept is KeptTrack =>
		kept.what === 'track' && kept.patrol === patrol
