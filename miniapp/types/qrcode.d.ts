/** The heart of npm `qrcode` without its canvases and terminals; the package itself ships no types. */
declare module 'qrcode/lib/core/qrcode' {
	export function create(
		segments: { data: Uint8Array; mode: 'byte' }[],
		options?: { errorCorrectionLevel?: 'L' | 'M' | 'Q' | 'H' },
	): { modules: { size: number; get(row: number, column: number): number } }
}
