import { inflateSync } from 'node:zlib'
import {
	PDFArray,
	PDFDict,
	PDFName,
	type PDFObject,
	PDFParser,
	PDFRawStream,
	PDFRef,
	PDFStream,
} from '@cantoo/pdf-lib'

/** Why a PDF is refused. */
export type PaperRefusal = 'paperUnreadable' | 'paperLocked' | 'paperActive'

/** What a notice on a board has no use for: scripts, what begins by itself, other programs, files within the file. */
const ACTIVE = new Set([
	...['JavaScript', 'JS', 'AA', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'XFA', 'RichMedia', 'Rendition'],
	...['SubmitForm', 'ImportData', 'GoToE', 'Movie', 'Sound', 'FileAttachment'],
])
/** The same as bytes, for what lies where no reader of objects looks; short names would be found in any picture. */
const ACTIVE_BYTES = /\/(?:JavaScript|EmbeddedFiles?|SubmitForm|ImportData|RichMedia|Launch)(?![A-Za-z0-9])/
const ENCRYPT_BYTES = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/
/** A name may have its letters written as numbers: /J#61vaScript. */
const HIDDEN_NAME = /\/[A-Za-z0-9]*#[0-9A-Fa-f]{2}[A-Za-z0-9#]*/g
/** Objects that were packed together come to no more than this. In bytes. */
const UNPACKED_MOST = 64 * 1024 * 1024
/** A paper that takes longer to look through is none. In milliseconds. */
const LOOKING_MOST = 15_000

/** What is wrong with a PDF; undefined where nothing is. @param now in epoch milliseconds */
export async function examinePdf(file: Buffer, now: () => number): Promise<PaperRefusal | undefined> {
	const bytes = file.toString('latin1')
	if (!bytes.slice(0, 1024).includes('%PDF-')) return 'paperUnreadable'
	const readable = bytes.replace(HIDDEN_NAME, unescaped)
	if (ENCRYPT_BYTES.test(readable)) return 'paperLocked'
	if (ACTIVE_BYTES.test(readable)) return 'paperActive'
	const looking = new Looking(file, now)
	try {
		const context = await looking.parseDocument()
		const openings = looking.openings.map((ref) => context.lookup(ref))
		if (looking.active || openings.some((opening) => opening && !isPlace(opening))) return 'paperActive'
		if (context.trailerInfo.Encrypt !== undefined) return 'paperLocked'
		return context.lookup(context.trailerInfo.Root) instanceof PDFDict ? undefined : 'paperUnreadable'
	} catch {
		// Whatever is wrong inside; what was found until then counts
		return looking.active ? 'paperActive' : 'paperUnreadable'
	}
}

const unescaped = (name: string) =>
	name.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * Reads every object of a file, those that were packed together and those that a later one replaces, and looks at each.
 * What is packed is unpacked here first, so that nobody can have it come to gigabytes.
 */
class Looking extends PDFParser {
	active = false
	/** What is done on opening, where it is an object of its own. */
	readonly openings: PDFRef[] = []
	#unpacked = 0

	constructor(file: Buffer, now: () => number) {
		// A broken object is not passed over: who knows what a reader would make of it
		super(file, Number.POSITIVE_INFINITY, true)
		const { context, bytes } = this
		const assign = context.assign.bind(context)
		context.assign = (ref: PDFRef, object: PDFObject) => {
			this.active ||= isActive(object, this.openings)
			assign(ref, object)
		}
		const until = now() + LOOKING_MOST
		const done = bytes.done.bind(bytes)
		let looks = 0
		bytes.done = () => {
			if (++looks % 4096 === 0 && now() > until) throw new Error('takes too long')
			return done()
		}
	}

	override parseObject(ref?: PDFRef): PDFObject {
		const object = super.parseObject(ref)
		if (object instanceof PDFRawStream) this.#weigh(object)
		return object
	}

	#weigh({ dict, contents }: PDFRawStream): void {
		const type = dict.lookup(PDFName.of('Type'))
		if (type !== PDFName.of('ObjStm') && type !== PDFName.of('XRef')) return
		const filter = dict.lookup(PDFName.of('Filter'))
		if (filter === undefined) return
		const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
		if (only !== PDFName.of('FlateDecode')) throw new Error('packed in another way')
		this.#unpacked += inflateSync(contents, { maxOutputLength: UNPACKED_MOST - this.#unpacked }).length
	}
}

/** Whether an object says that something is done when it is opened, or holds a script or a file. */
function isActive(object: PDFObject, openings: PDFRef[]): boolean {
	const waiting: PDFObject[] = [object]
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const dict = next instanceof PDFStream ? next.dict : next
		if (dict instanceof PDFName && ACTIVE.has(dict.decodeText())) return true
		if (dict instanceof PDFArray) waiting.push(...dict.asArray())
		if (!(dict instanceof PDFDict)) continue
		for (const [key, value] of dict.entries()) {
			const name = key.decodeText()
			if (ACTIVE.has(name)) return true
			if (name === 'OpenAction' && value instanceof PDFRef) openings.push(value)
			else if (name === 'OpenAction' && !isPlace(value)) return true
			waiting.push(value)
		}
	}
	return false
}

/** On opening, many programs have a reader show the first page: that is a place, and no action. */
const isPlace = (value: PDFObject): boolean =>
	value instanceof PDFArray || (value instanceof PDFDict && value.get(PDFName.of('S')) === PDFName.of('GoTo'))
