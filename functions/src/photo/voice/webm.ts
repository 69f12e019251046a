import { blankElement, EbmlFault, type Element, elementsIn, numberIn } from './ebml'
import type { Sound } from './voice'

/** Names of RFC 9559 (Matroska). */
const names = {
	header: 0x1a45dfa3,
	docType: 0x4282,
	segment: 0x18538067,
	seekHead: 0x114d9b74,
	info: 0x1549a966,
	scale: 0x2ad7b1,
	duration: 0x4489,
	muxer: 0x4d80,
	writer: 0x5741,
	tracks: 0x1654ae6b,
	track: 0xae,
	trackType: 0x83,
	codec: 0x86,
	cluster: 0x1f43b675,
	time: 0xe7,
	position: 0xa7,
	before: 0xab,
	simpleBlock: 0xa3,
	blockGroup: 0xa0,
	block: 0xa1,
	blockDuration: 0x9b,
	discard: 0x75a2,
	cues: 0x1c53bb6b,
} as const
const SOUND = 2
/** What a track is described by; its name and its language are not needed to hear it. */
const ofTrack: ReadonlySet<number> = new Set([
	...[0xd7, 0x73c5, names.trackType, names.codec, 0x63a2, 0x56aa, 0x56bb, 0x23e383, 0xe1],
	...[0xb9, 0x88, 0x9c],
])
const ofSegment: ReadonlySet<number> = new Set([
	...[names.seekHead, names.info, names.tracks, names.cluster, names.cues],
])
const ofCluster: ReadonlySet<number> = new Set([
	...[names.time, names.position, names.before, names.simpleBlock, names.blockGroup],
])
const ofGroup: ReadonlySet<number> = new Set([names.block, names.blockDuration, names.discard])
const ofInfo: ReadonlySet<number> = new Set([names.scale, names.duration, names.muxer, names.writer])
/** What browsers make. Vorbis, the other one there is, keeps comments inside what its decoder needs. */
const CODEC = 'A_OPUS'
/** How long the last block sounds that begins: Opus from a browser, in seconds. */
const LAST = 0.06

/**
 * A recording in a WebM file as browsers make it: one track of sound. Tags, dates, titles, attachments and names of
 * programs are blanked in place.
 * @param file is changed
 */
export function cleanWebm(file: Buffer): Sound | undefined {
	if (file.length < 4 || file.readUInt32BE(0) !== names.header) return undefined
	try {
		return clean(file)
	} catch (error) {
		if (error instanceof EbmlFault || error instanceof RangeError) return undefined
		throw error
	}
}

function clean(file: Buffer): Sound | undefined {
	const [header, segment, ...more] = elementsIn(file)
	if (header === undefined || segment?.id !== names.segment || more.length > 0) return undefined
	const type = elementsIn(header.content).find(({ id }) => id === names.docType)
	if (type === undefined || textIn(type) !== 'webm') return undefined

	const parts = levelOne(segment.content)
	const tracks = parts.filter(({ id }) => id === names.tracks).flatMap(({ content }) => elementsIn(content))
	const [track] = tracks
	if (track?.id !== names.track || tracks.length > 1 || !isSound(track)) return undefined

	const info = parts.find(({ id }) => id === names.info)
	const scale = info && elementsIn(info.content).find(({ id }) => id === names.scale)
	// In nanoseconds
	const unit = scale === undefined ? 1_000_000 : numberIn(scale)
	const clusters = parts.filter(({ id }) => id === names.cluster)
	const last = clusters.map(lastBlock).filter((time) => time !== undefined)
	if (last.length === 0) return undefined

	for (const part of parts) if (!ofSegment.has(part.id)) blankElement(part)
	if (info) blankInfo(info)
	blankOthers(track.content, ofTrack)
	for (const cluster of clusters) blankOthers(cluster.content, ofCluster)
	for (const group of clusters.flatMap(groupsIn)) blankOthers(group.content, ofGroup)
	return { body: file, lasts: (Math.max(...last) * unit) / 1e9 + LAST }
}

/** A cluster whose size nobody knew when it was begun ends where the next part of the segment begins. */
function levelOne(stretch: Buffer): Element[] {
	const parts: Element[] = []
	let rest = stretch
	while (rest.length > 0) {
		const found = elementsIn(rest)
		const open = found.findIndex(({ endless }) => endless)
		const cluster = found[open]
		if (cluster === undefined) return [...parts, ...found]
		if (cluster.id !== names.cluster) throw new EbmlFault()
		const inside = elementsIn(cluster.content)
		const next = inside.findIndex(({ id }) => id > 0xffffff)
		const size = inside
			.slice(0, next === -1 ? inside.length : next)
			.reduce((sum, { whole }) => sum + whole.length, 0)
		const header = cluster.whole.length - cluster.content.length
		parts.push(...found.slice(0, open), {
			...cluster,
			content: cluster.content.subarray(0, size),
			whole: cluster.whole.subarray(0, header + size),
		})
		rest = cluster.content.subarray(size)
	}
	return parts
}

const textIn = ({ content }: Element): string => content.toString('latin1').replace(/\0+$/, '')

function isSound({ content }: Element): boolean {
	const about = elementsIn(content)
	const type = about.find(({ id }) => id === names.trackType)
	const codec = about.find(({ id }) => id === names.codec)
	return type !== undefined && numberIn(type) === SOUND && codec !== undefined && textIn(codec) === CODEC
}

const groupsIn = ({ content }: Element): Element[] =>
	elementsIn(content).filter(({ id }) => id === names.blockGroup)

/** When the last block of a cluster begins, in the segment's unit. */
function lastBlock({ content }: Element): number | undefined {
	const parts = elementsIn(content)
	const time = parts.find(({ id }) => id === names.time)
	const blocks = parts.flatMap((part) =>
		part.id === names.blockGroup
			? elementsIn(part.content).filter(({ id }) => id === names.block)
			: part.id === names.simpleBlock
				? [part]
				: [],
	)
	const begins = blocks.map((block) => {
		// After the track's number, as wide as it says
		const width = Math.clz32(block.content.readUInt8(0)) - 23
		return block.content.readInt16BE(width)
	})
	return time === undefined || begins.length === 0 ? undefined : numberIn(time) + Math.max(...begins)
}

/** Programs are named in members that must be there: their names are emptied. */
function blankInfo({ content }: Element): void {
	blankOthers(content, ofInfo)
	for (const { id, content: name } of elementsIn(content))
		if (id === names.muxer || id === names.writer) name.fill(0)
}

function blankOthers(stretch: Buffer, kept: ReadonlySet<number>): void {
	for (const element of elementsIn(stretch)) if (!kept.has(element.id)) blankElement(element)
}
