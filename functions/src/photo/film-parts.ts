import { blank, childrenOf, type FilmBox } from './film-box'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/**
 * What a film needs to be played, by the box it stands in; everything else is blanked: `udta` (places as `©xyz` and
 * `loci`, makers, models), `meta` (Apple's keys), `uuid` (XMP), cameras' own boxes, thumbnails, and gaps that may
 * still hold what was deleted. `tref` goes too, since it may name a track that is blanked.
 */
const needed: Readonly<Record<string, ReadonlySet<string>>> = {
	file: words('ftyp styp moov moof mdat sidx mfra'),
	moov: words('mvhd trak mvex iods'),
	mvex: words('mehd trex'),
	trak: words('tkhd edts mdia tapt'),
	edts: words('elst'),
	mdia: words('mdhd hdlr minf elng'),
	minf: words('vmhd smhd nmhd hdlr dinf stbl'),
	dinf: words('dref'),
	stbl: words('stsd stts ctts cslg stss stps stsz stz2 stsc stco co64 sgpd sbgp sdtp subs saiz saio padb'),
	moof: words('mfhd traf'),
	traf: words('tfhd tfdt trun sgpd sbgp sdtp subs saiz saio'),
	mfra: words('tfra mfro'),
}

/** Within boxes that are kept: stretches of their content that tell when, or with what, a film was made. */
const telling: Readonly<Record<string, (content: Buffer) => void>> = {
	mvhd: blankDates,
	tkhd: blankDates,
	mdhd: blankDates,
	// After version, flags, and two types: the maker in QuickTime's files, and a name ("GoPro AVC").
	hdlr: (content) => content.fill(0, 12),
}

/** Dates of making and of change stand first, as long as the version says. */
function blankDates(content: Buffer): void {
	content.fill(0, 4, content.readUInt8(0) === 1 ? 20 : 12)
}

/** Blanks all of a film's structure that is not needed to play it. */
export function blankParts(boxes: readonly FilmBox[], within = 'file'): void {
	for (const box of boxes) {
		if (!needed[within]?.has(box.type)) blank(box)
		else if (box.type in needed) blankParts(childrenOf(box), box.type)
		else telling[box.type]?.(box.content)
	}
}

/** A picture track's description names the encoder (QuickTime File Format, "Video sample description"): blanked. */
export function blankEncoder(description: FilmBox): void {
	const entry = description.content.subarray(8)
	if (entry.length < 86) return
	entry.fill(0, 20, 24)
	entry.fill(0, 50, 82)
}
