import { zipParts } from '../sheet/zip'

/** How many bytes a zip file comes to when it is unpacked: see `zipParts`. */
export const inflatedSize = (file: Buffer, most: number): number | undefined => zipParts(file, most)?.size
