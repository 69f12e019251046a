/** A refusal in AWS's words: the status, the code that SDKs branch on, and a sentence. */
export class AwsError extends Error {
	constructor(
		readonly status: number,
		readonly code: string,
		message: string,
	) {
		super(message)
	}
}
