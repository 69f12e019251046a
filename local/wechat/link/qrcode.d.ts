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
}
