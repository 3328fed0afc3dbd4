/** The mean softmax cross entropy, and the share of samples whose own class has the largest logit. */
export interface Score {
  readonly loss: number;
  readonly accuracy: number;
}

/** The score of logits [n, classes], one row a label, in double precision. A sample with a NaN among its logits is not right. */
export function scoreOf(logits: Float32Array, labels: Int32Array): Score {
  const classes = logits.length / labels.length;
  let loss = 0;
  let right = 0;
  labels.forEach((label, row) => {
    const scores = logits.subarray(row * classes, (row + 1) * classes);
    const highest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
    loss += highest + Math.log(total) - (scores[label] ?? Number.NaN);
    if (scores.indexOf(highest) === label) right++;
  });
  return { loss: loss / labels.length, accuracy: right / labels.length };
}
