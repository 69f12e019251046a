import type { ErrorCode } from '@huying/shared/error/catalogue'
import sharp from 'sharp'

/** Longest side of what is kept, and of the small picture for lists. In pixels. */
const KEPT_SIDE = 2048
const THUMBNAIL_SIDE = 400
/** As much as a picture may take when it is laid out in memory: one of 108 million pixels, the most phones make. */
const DECODED_BYTES = 108_000_000 * 3
/** Decoding that takes longer is an attack, not a photo. In seconds. */
const PATIENCE = 20

// A function has little memory, and looks at one upload at a time.
sharp.cache(false)
sharp.concurrency(1)
// libvips reads dozens of formats; whatever an upload pretends to be, only these three readers can be reached.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
	operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
})

/** What is kept of a photo: pixels only, upright. Both are JPEG; `width` and `height` are the photo's. */
export interface CleanImage {
	readonly photo: Buffer
	readonly thumbnail: Buffer
	readonly width: number
	readonly height: number
}

/**
 * Reads an upload as a picture and draws it anew, so that nothing but what can be seen is left: no EXIF, no place, no
 * device, no colour profile, nothing hidden behind the picture.
 * @returns the clean picture, or why this is none
 */
export async function cleanImage(upload: Buffer): Promise<CleanImage | ErrorCode> {
	const other = otherPicture(upload)
	if (other !== undefined) return other
	try {
		const options = { limitInputPixels: DECODED_BYTES / 3, failOn: 'error' } as const
		// Only the header is read here: what would not fit is refused before it is unpacked.
		const { width, height, channels, depth } = await sharp(upload, options).metadata()
		if (width * height * channels * (depth === 'uchar' ? 1 : 2) > DECODED_BYTES) return 'photoUnreadable'
		const { data, info } = await sharp(upload, options)
			.timeout({ seconds: PATIENCE })
			.autoOrient()
			.resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true })
			.flatten({ background: '#ffffff' })
			.toColourspace('srgb')
			.jpeg({ quality: 80, progressive: true })
			.toBuffer({ resolveWithObject: true })
		const thumbnail = await sharp(data)
			.resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
			.jpeg({ quality: 70 })
			.toBuffer()
		return { photo: data, thumbnail, width: info.width, height: info.height }
	} catch {
		// sharp has one kind of error, with a message for each way in which a file is no picture (or one too large to
		// be drawn): to the person who sent it they are all the same.
		return 'photoUnreadable'
	}
}

/** Pictures that phones do make and we do not take: for these there is advice. A HEIC file names its brand at byte 8. */
const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis'])

function otherPicture(upload: Buffer): ErrorCode | undefined {
	const heif = upload.toString('latin1', 4, 8) === 'ftyp' && heifBrands.has(upload.toString('latin1', 8, 12))
	return heif ? 'photoTypeRefused' : undefined
}
