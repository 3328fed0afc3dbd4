/** Titles of functions, separated by spaces, by the reason why they are on a list. */
type Reasons = Readonly<Record<string, string>>;

/** Whose bounds the shaders do not keep everywhere, and why. */
export const imprecise: Readonly<Record<string, string>> = byTitle({
  "single steps cancel": `
    fpflu fpflu'' lsrelu'' pflu' pflu'' signrelu'' biasGelu biasGelu' biasGelu'' repu repu' vlu' sara sara' sara'' sau''
    smu'' msrfBreluplus' msrfBreluplus'' msrfEluplus'' msrfLreluplus' msrfLreluplus'' msrfPanplus' msrfPanplus''
    msrfSignreluplus'' eplafEven eplafOdd softModulusT'' hardElish' smoothstep'' tanhShrink elish' elish'' pdelu'
    pe2Relu'' pfplus'' erfRelu' erfRelu'' parameterizedSoftplus psoftplus geluTanh geluTanh' geluTanh'' quickGelu
    quickGelu' quickGelu'' swat'' xatlu' xatlu'' xgelu xgelu' xgelu'' xielu' pstanh' pstanh'' calu' calu'' expexpish
    expexpish' pgelu pgelu' pgelu'' sgelu'' swim'' erfact' erfact'' phish' phish'' tanhsoft1' tanhsoft1'' tanhsoft3'
    tanhsoft3'' aconB'' erf' erf'' softsign'' bimodalSigmoid'' shiftedScaledSigmoid sigmoidAlgebraic''
    tripleStateSigmoid'' arandaOrdaz arandaOrdaz'' psf'' isruScaled' isruScaled'' normalCdf normalCdf' normalCdf''
    rootsig'' cloglog'' cloglogm loglog loglog'' sigmoidGumbel sincSigmoid' sincSigmoid'' softClipping'' softRootSign
    softRootSign' softRootSign'' msrfHardshrinkplus' msrfHardtanhplus' msrfLogishplus' msrfLogishplus'' msrfMishplus''
    msrfSoftshrinkplus msrfSoftshrinkplus' msrfSoftsignplus'' msrfSwishplus' msrfSwishplus'' evolvedTanhRelu'
    evolvedTanhRelu'' hclsh'' ncu'' isrlu'' isru'' mishra' mishra'' puaf puaf' sbaf' spocu spocu'' scaledSoftsign''
    mArcsinh' arbf gaussian inverseMultiquadric pmaf pmaf' pmaf'' prbf sigmoidDerivative'' lisht'' selfArctan'' dsu'
    mexicanHat mexicanHat' morlet morlet' polyexp polyexp'' sinc' sinc'' ssu' wave wave' wave'' cosid' scaledShiftedSine
    sinp' versine'' cosRelu' css expcos gln sincos snake' era' era'' opau' opau'' pau' safePau' elus2l kaf kaf' kaf''
    lincomb'' mogu' mogu'' naf' aria2 aria2'' eis1'' eis2'' eis3 eis3' eis3'' richards''
  `,
  "in the tail: a factor below 2^-126 is flushed to 0, or single steps cancel": `
    fpflu' polu signrelu' nlrelu slu slu' slu'' fts'' oaf oaf' oaf'' pSechsig pSechsig' pSechsig'' pTanhsig pTanhsig'
    pTanhsig'' pfpm'' sechsig sechsig' sechsig'' tanhsig tanhsig' tanhsig'' delu delu' delu'' pSwish pSwish' pSwish'' rmaf
    rmaf' rmaf'' scSwish'' msrfSreluplus'' ada ada' ada'' eplafEven' eplafOdd'' lada lada' lada'' selu' selu'' lselu'' reu
    reu' reu'' rsigelu'' rsigelud'' sSelu' sSelu'' serlu serlu' serlu'' pdelu pe2Relu pfplus' lpselu'' lpseluRp'' pselu'
    pselu'' teluElu'' psoftplus' psoftplus'' softplusplus gelu gelu' gelu'' mish mish' mish'' swish swish' swish'' tanhExp
    tanhExp' tanhExp'' ahaf ahaf' ahaf'' asilu asilu' asilu'' coslu' coslu'' doubleSilu'' dsilu dsilu' dsilu'' eanaf
    eanaf' eanaf'' eswish eswish' eswish'' generalizedSwish'' sinlu' sinlu'' sinsig sinsig' sinsig'' tsilu tsilu' tsilu''
    bsilu' bsilu'' xsilu xsilu' xsilu'' lau lau' lau'' swishT' swishT'' swishTa' swishTa'' swishTb' swishTb'' swishTc'
    swishTc'' expexpish'' gish gish' gish'' lalu lalu' lalu'' logish logish' logish'' loglogish loglogish' loglogish''
    sgelu' erfact phish pserf pserf' pserf'' serf serf' serf'' smish smish' smish'' tanhsoft' tanhsoft'' tanhsoft2
    tanhsoft2' tanhsoft2'' tanhsoft3 tbsrelu' tbsrelu'' tsrelu tsrelu' tsrelu'' aconC' aconC'' pssilu pssilu' pssilu''
    tanh'' msaf msaf' msaf'' scaledSigmoid scaledSigmoid'' stanh stanh'' shapeAutotuningSigmoid shapeAutotuningSigmoid'
    shapeAutotuningSigmoid'' rootsig' symMsaf' symMsaf'' cloglogm' cloglogm'' root2sigmoid' root2sigmoid'' sigmoidGumbel'
    sigmoidGumbel'' msrfBipolarplus'' msrfHardshrinkplus'' msrfHardtanhplus'' msrfSoftshrinkplus'' msrfSoftsignplus'
    msrfStepplus'' hclsh symlog scaledSoftsign' seagull' seagull'' arctid'' rehsec rehsec' rehsec'' polyexp' versine'
    abu'' catAf lincomb' aria aria' aria'' falu falu' falu'' generalizedRelu generalizedRelu' generalizedRelu'' leaf leaf'
    leaf'' eacu eacu' eacu'' pats pats' pats''
  `,
});

/** Of which another promise is broken somewhere, and why. */
export const broken: Readonly<Record<string, string>> = byTitle({
  "a step of the single-precision form overflows where the result does not": `
    pflu appRelu msrfEluplus msrfLreluplus msrfPanplus msrfSignreluplus msrfVreluplus qrelu' squareplus logit''
    bentIdentity puaf'' seagull ssinh ssinh' ssinh'' combHSine combHSine' combHSine'' hyperSinh hyperSinh' hyperSinh''
    mArcsinh mArcsinh'' multiquadric ccaf ccaf'' fcaf'' sinePi sinePi' sinePi'' siren siren' siren'' fsa fsa' fsa''
    polyrelu' era opau pau safePau eis1
  `,
  "the single-precision form has no limit at an infinity, where it multiplies 0 and infinity or subtracts infinities": `
    prenu vlu reluSpline splash sau scMish'' smu1 msrfEluplus' msrfSignreluplus' tluAffine softExponential coslu sinlu
    xatlu calu swim swim' tanhsoft aconB aconC msrfHardshrinkplus msrfLogishplus msrfMishplus msrfSwishplus etanh' etanh''
    blu reblu ccaf' fcaf fcaf' sinp snake chpaf chpaf' hpaf hpaf' lpaf lpaf' pau'' safePau'' abu lincomb eis eis'' eis2
    uaf
  `,
  "what is lost in single steps is large beside the result: a power, a quotient or a sum cancels or overflows": `
    minsin'' smu1'' spocu' dsu'' ssu''
  `,
});

function byTitle(reasons: Reasons): Readonly<Record<string, string>> {
  const pairs = Object.entries(reasons).flatMap(([reason, titles]) => titles.match(/\S+/g)?.map((title) => [title, reason]) ?? []);
  return Object.fromEntries(pairs);
}
