import { isUnfinished } from '@huying/shared/reply-template/reply'
import { errors } from '@huying/shared/text/zh-CN/error'
import { form as words } from '@huying/shared/text/zh-CN/office-case'
import { answerable as answerableWords } from '@huying/shared/text/zh-CN/office-form'
import { type Answers, forms, type MoveForm } from './form'
import type { OfficeMove } from './moves'

type Lack = (form: MoveForm, answers: Answers, photos: number, move: OfficeMove) => string | undefined
const lack = words.missing

/** One row for each field that can lack something, in the order in which they stand on the form. */
const lacks: readonly Lack[] = [
	({ acceptance, urgency }, answers) =>
		(acceptance || urgency) && answers.urgency === undefined ? lack.urgency : undefined,
	({ rating }, { solved }) => (rating && solved === undefined ? lack.solved : undefined),
	({ call }, { outcome }) => (call && outcome === undefined ? lack.outcome : undefined),
	({ main }, { into }) => (main && into === undefined ? lack.into : undefined),
	({ part }, answers) => (part !== undefined && answers.part === undefined ? lack.part : undefined),
	({ slip }, answers) => (slip && answers.slip === undefined ? lack.slip : undefined),
	({ voice }, answers) => (voice && answers.voice === undefined ? lack.voice : undefined),
	({ instruction }, { instructor = '' }) =>
		instruction && instructor.trim() === '' ? lack.instructor : undefined,
	({ when }, answers) => (when !== undefined && answers.when === undefined ? lack.when : undefined),
	({ unit }, answers) =>
		unit?.[0] === 'must' && answers.unit === undefined
			? unit[1] === 'lead'
				? lack.lead
				: lack.unit
			: undefined,
	({ extension }, answers) => (extension && answers.extension === undefined ? lack.extension : undefined),
	({ marks }, { speed, quality }) =>
		marks && (speed === undefined || quality === undefined) ? lack.marks : undefined,
	({ answerable }, answers) => {
		const named = [answers.first, answers.leader, answers.person].filter((name = '') => name.trim() !== '')
		return answerable && named.length > 0 && named.length < 3 ? answerableWords.incomplete : undefined
	},
	({ agreed }, answers) => (agreed && answers.agreed === undefined ? lack.agreed : undefined),
	({ reason }, answers) => (reason === 'must' && answers.reason === undefined ? lack.reason : undefined),
	({ publicAnswer: asked }, { publicAnswer }) =>
		asked && publicAnswer?.trim() === '' ? errors.publicAnswerMissing : undefined,
	({ words: asked }, answers) =>
		asked?.[0] === 'must' && answers.words.trim() === '' ? lack.words : undefined,
	({ words: asked, publicAnswer: answered }, { words: written, publicAnswer }, _, move) =>
		(asked && isUnfinished(move, written)) || (answered && isUnfinished(move, publicAnswer))
			? errors.wordsUnfilled
			: undefined,
	// what is answered is not photographed
	({ photos: asked }, { publicAnswer }, photos) =>
		asked?.[0] === 'must' && photos === 0 && publicAnswer === undefined ? errors.evidenceMissing : undefined,
]

/** The first thing still missing, as a sentence; undefined when the form can be sent. */
export function missing(move: OfficeMove, answers: Answers, photos: number): string | undefined {
	for (const lacking of lacks) {
		const said = lacking(forms[move], answers, photos, move)
		if (said !== undefined) return said
	}
	return undefined
}
