declare module 'qrcode' {
	export function toBuffer(
		text: string,
		options: {
			readonly type: 'png'
			readonly width: number
			readonly margin: number
			readonly color?: { readonly dark?: string; readonly light?: string }
		},
	): Promise<Buffer>
	/** The squares row by row: 1 is dark. */
	export function create(text: string): {
		readonly modules: { readonly size: number; readonly data: Uint8Array }
	}
}
