import type { Town } from '@huying/shared/region/region'
import { leave, save, saved, region as words } from '@huying/shared/text/zh-CN/units-page'
import { useState } from 'react'
import { Button } from '../../kit/button'
import { Field, TextInput } from '../../kit/field'
import { Buttons, Grow, Row, Stack } from '../../kit/row'
import { Paragraph, Quiet } from '../../kit/words'
import { SendSheet } from '../send-sheet'
import { nextBlock } from './next-block'
import { useChangeUnits } from './use-change-units'

type Props = {
	town: Town
	/** Undefined for a new one. */
	village: Town['villages'][number] | undefined
	onClose: () => void
	onDone: (words: string) => void
}

/** One village or community: its name, its code, its blocks, and that it is no more. */
export function VillageSheet({ town, village, onClose, onDone }: Props) {
	const [name, setName] = useState(village?.name ?? '')
	const [code, setCode] = useState(village?.code ?? town.code)
	const [block, setBlock] = useState('')
	const { busy, problem, send } = useChangeUnits(() => onDone(saved))
	const version = town.version ?? 0
	const { blocks = [] } = village ?? {}
	const put = () =>
		send({
			type: 'putVillage',
			version,
			village: code.trim(),
			name: name.trim(),
			...(village && village.code !== code.trim() && { formerly: village.code }),
		})
	const blank = name.trim() === '' || code.trim() === ''
	return (
		<SendSheet
			tall
			title={village?.name ?? words.add}
			send={save}
			cancel={leave}
			busy={busy}
			ready={!blank}
			problem={problem}
			onSend={put}
			onClose={onClose}
		>
			<Stack gap="middle">
				<Field label={words.name}>
					<TextInput label={words.name} value={name} most={30} onInput={setName} />
				</Field>
				<Field label={words.code} {...(village && { hint: words.recodeExplain })}>
					<TextInput label={words.code} value={code} most={12} onInput={setCode} />
				</Field>
				{village && (
					<Stack>
						<Paragraph>{words.blocks(blocks.length)}</Paragraph>
						{blocks.map((one) => (
							<Row key={one.code}>
								<Grow>{one.name}</Grow>
								<Button
									words={words.removeBlock}
									label={`${words.removeBlock}${one.name}`}
									look="calm"
									fit
									disabled={busy}
									onTap={() => send({ type: 'putBlock', version, block: one.code })}
								/>
							</Row>
						))}
						<Field label={words.addBlock}>
							<TextInput
								label={words.addBlock}
								placeholder={words.blockName}
								value={block}
								most={30}
								onInput={setBlock}
							/>
						</Field>
						<Buttons>
							<Button
								words={words.addBlock}
								look="calm"
								fit
								disabled={busy || block.trim() === ''}
								onTap={() =>
									send({ type: 'putBlock', version, block: nextBlock(village), name: block.trim() })
								}
							/>
						</Buttons>
						<Quiet>{words.retireSure(village.name)}</Quiet>
						<Buttons>
							<Button
								words={words.retire}
								look="calm"
								fit
								disabled={busy}
								onTap={() => send({ type: 'retireVillage', version, village: village.code })}
							/>
						</Buttons>
					</Stack>
				)}
			</Stack>
		</SendSheet>
	)
}
