import { own } from '@huying/shared/text/zh-CN/errand-own'
import { Button } from '../kit/button'
import { Failure } from '../kit/failure'
import { Buttons } from '../kit/row'
import { useLook } from './use-look'

const text = own.pictures

type Props = {
	/** The case. */
	id: string
	photos: readonly string[]
	/** What is on them, for whoever does not see the page. */
	of: string
}

/** Pictures of papers, fetched by a tap only, because each look is kept. None: nothing is shown. */
export function LookButton({ id, photos, of }: Props) {
	const { look, busy, trouble } = useLook(id)
	if (photos.length === 0) return null
	const words = text.look(photos.length)
	return (
		<>
			<Buttons>
				<Button
					words={words}
					label={`${of}，${words}`}
					look="calm"
					icon="image"
					busy={busy}
					onTap={() => look(photos)}
				/>
			</Buttons>
			{trouble !== undefined && <Failure words={trouble} />}
		</>
	)
}
