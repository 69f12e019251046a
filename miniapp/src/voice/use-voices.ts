import { useRef, useState } from 'react'
import { dropPhoto } from '../photo/kept-files'
import { checkPhoto, uploadPhoto } from '../photo/upload'
import type { KeptVoice } from './kept-voice'

/** Recordings for a step that is sent at once: kept as they are made, sent when the step is. */
export type Voices = {
	/** For VoicePart. */
	value: readonly KeptVoice[]
	onChange: (voices: readonly KeptVoice[]) => void
	/** Sends what has not arrived. @returns the identifiers for the command @throws ApiError of the first that failed */
	arrive: () => Promise<string[]>
	/** After the command: the copies on this phone are not needed any more. */
	clear: () => void
}

export function useVoices(): Voices {
	const [value, onChange] = useState<readonly KeptVoice[]>([])
	const arrived = useRef(new Set<string>())
	return {
		value,
		onChange,
		arrive: async () => {
			for (const voice of value) {
				if (arrived.current.has(voice.id)) continue
				await uploadPhoto(voice)
				await checkPhoto(voice)
				arrived.current.add(voice.id)
			}
			return value.map(({ id }) => id)
		},
		clear: () => {
			for (const voice of value) dropPhoto(voice)
			onChange([])
		},
	}
}
