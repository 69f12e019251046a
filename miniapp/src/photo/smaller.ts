/** Longest side of what is sent, in pixels, and below how many bytes a picture is left as it is. */
const LONGEST_SIDE = 2048
const SMALL_ENOUGH = 600_000
const QUALITY = 0.82

/** Whether the browser can draw it: a text file called .jpg is told at once, not after it has travelled. */
export async function isPicture(file: File): Promise<boolean> {
	if (typeof createImageBitmap !== 'function') return true
	try {
		const picture = await createImageBitmap(file)
		picture.close()
		return true
	} catch {
		return false
	}
}

/** A picture made smaller on the phone. What can't be made smaller is left as it is: the server looks at it anyway. */
export async function smaller(file: File): Promise<Blob> {
	if (file.size <= SMALL_ENOUGH) return file
	try {
		const picture = await createImageBitmap(file)
		const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
		const canvas = document.createElement('canvas')
		canvas.width = Math.round(picture.width * scale)
		canvas.height = Math.round(picture.height * scale)
		canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
		picture.close()
		const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
		return blob && blob.size < file.size ? blob : file
	} catch {
		return file
	}
}
