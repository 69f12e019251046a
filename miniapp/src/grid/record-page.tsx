import { type PropsWithChildren, useState } from 'react'
import type { IconName } from '../kit/icon'
import { RecordFoot } from './record-foot'
import { useRecord } from './use-record'
import { WorkerPage } from './worker-page'

type Props = PropsWithChildren<{
	title: string
	/** On its one button. */
	words: string
	icon?: IconName
	/** What is still to be put right, in words; said once somebody tried. */
	wrong: string | undefined
	/** Writes the record; it throws where the phone has no room. */
	keep: () => Promise<unknown>
	/** Said when it is kept. */
	told?: string
}>

/** A form of the grid worker's day that makes one record and then goes back to the day. */
export function RecordPage({ title, words, icon, wrong, keep, told, children }: Props) {
	const [tried, setTried] = useState(false)
	const { busy, record, problem } = useRecord(keep, told)
	const send = async () => {
		setTried(true)
		if (wrong === undefined) await record()
	}
	return (
		<WorkerPage
			title={title}
			foot={
				<RecordFoot
					words={words}
					{...(icon && { icon })}
					problem={problem ?? (tried ? wrong : undefined)}
					busy={busy}
					onTap={send}
				/>
			}
		>
			{children}
		</WorkerPage>
	)
}
