package app.moderato.file.study;

/** Study files that are right. */
final class Studies {
    static final String SMALL = """
            moderato: 1
            title: Small
            concepts:
              - {id: mint, name: Mint, text: A paste.}
            panel: {size: 2, population: us-adults}
            guide:
              questions:
                - {id: think, type: open, text: "What do you think?"}
            """;

    static final String EVERY_FEATURE = """
            moderato: 1
            title: Whitening toothpaste, early concepts
            language: en
            seed: 7
            concepts:
              - id: charcoal
                name: Charcoal Fresh
                text: |
                  A whitening toothpaste
                  with activated charcoal.
                price: 4.90 USD
                image: images/charcoal.png
                attributes: {claim: whitening, dose: 007}
              - id: strips
                name: Strips
                text: Whitening strips for a week.
                price: 9 USD
                images: [one.jpg, two.webp]
                attributes: {claim: fast}
              - id: plain
                name: Plain paste
                text: An ordinary fluoride toothpaste.
                price: 1.99 USD
                attributes: {claim: clean}
                control: true
                repeat: no
            panel:
              size: 200
              population: us-adults
              filter: {age: 25-54, region: [West, South]}
              quotas: {gender: {female: 0.5, male: 0.5}}
            guide:
              exposure: {subset: 2}
              memory: interview
              before:
                - {id: habit, type: open, text: "How do you look after your teeth now, {{persona.name}}?"}
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}} ({{concept.claim}}) at {{concept.price}}?"}
                - {id: own, type: rating, points: 3, labels: [Low, Middle, High], text: "How strong is it?"}
                - {id: why, type: open, text: "You said {{answer.habit}}. What is the main reason?", probes: 2}
                - {id: pack, type: choice, text: "Would you take it?", options: [Yes, No, 1.50], shuffle: yes, dont_know: true}
                - {id: dislikes, type: multiple, options: [Price, Taste, Look, Nothing], text: "What puts you off?"}
                - {id: order, type: ranking, options: [A, B, C], text: "What comes first?"}
                - {id: count, type: number, text: "How many a year?"}
                - {id: max_price, type: price, text: "What would you pay at most?", ask_if: 'intent >= 3 and pack == "Yes"'}
                - {id: tell, type: nps, text: "How likely are you to tell a friend?"}
              after:
                - {id: basket, type: choice, options: concepts, text: "Which one would go in your basket?"}
            simulation: {model: gpt-4o, temperature: 0.7, max_output_tokens: 300, replicates: 1, max_cost: 5.00}
            rating: {methods: [ssr], embeddings: minilm, temperature: 0.8, epsilon: 0.0}
            group:
              participants: 8
              concepts: [charcoal]
              construct: purchase-intent
              sections:
                - {kind: warm-up, minutes: 3}
                - {kind: private}
                - {kind: show, concept: charcoal}
                - {kind: discuss, minutes: 8.5, concept: charcoal, say: "What would make you switch?"}
                - {kind: probe, minutes: 2}
                - {kind: poll}
                - {kind: close}
            """;

    private Studies() {}
}
